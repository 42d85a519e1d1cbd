package org.curlew.frontend.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Short names for the plain pieces that every page is made of. */
public final class Tags {

    private static final int ARM_COLOURS = 8;

    private Tags() {}

    public static Div div(String classes, Component... children) {
        Div div = new Div(children);
        div.addClassNames(classes.split(" "));
        return div;
    }

    public static Div card(String title, Component... children) {
        Div card = div("card", new H2(title));
        card.add(children);
        return card;
    }

    public static Paragraph text(String classes, String words) {
        Paragraph paragraph = new Paragraph(words);
        if (!classes.isEmpty()) {
            paragraph.addClassNames(classes.split(" "));
        }
        return paragraph;
    }

    public static Span chip(String words, String... more) {
        Span chip = new Span(words);
        chip.addClassName("chip");
        chip.addClassNames(more);
        return chip;
    }

    public static Span armChip(String name, int colour) {
        Span dot = new Span();
        dot.addClassName("dot");
        dot.getStyle().set("background", armColour(colour));
        Span chip = new Span(dot, new Span(name));
        chip.addClassName("chip");
        return chip;
    }

    /** Slate blue, vermilion, then Okabe-Ito, in either theme. @param colour place in this order, see ArmColours */
    public static String armColour(int colour) {
        return "var(--curlew-arm-" + colour % ARM_COLOURS + ")";
    }

    /** An element of our own, such as curlew-plot. */
    public static Div own(String tag) {
        Div holder = new Div();
        holder.getElement().appendChild(new Element(tag));
        return holder;
    }

    public static Element inside(Div holder) {
        return holder.getElement().getChild(0);
    }

    public static Div formula(String tex, boolean display) {
        Div holder = own("curlew-formula");
        inside(holder).setProperty("tex", tex).setProperty("display", display);
        return holder;
    }
}
