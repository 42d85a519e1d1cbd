package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in the light mark-up of labels as elements: "*c*" slanted, "_{h}" lowered, "10^-3" raised. */
final class Typeset {

    private static final Pattern MARK = Pattern.compile("\\*([^*]+)\\*|_\\{([^}]*)}|\\^(-?\\d+)");
    private static final String[] TAGS = {"i", "sub", "sup"};

    private Typeset() {}

    static Span span(String text) {
        Span span = new Span();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            plain(span, text.substring(from, mark.start()));
            for (int kind = 0; kind < TAGS.length; kind++) {
                if (mark.group(kind + 1) != null) {
                    span.getElement()
                            .appendChild(new Element(TAGS[kind])
                                    .setText(mark.group(kind + 1).replace('-', '−')));
                }
            }
            from = mark.end();
        }
        plain(span, text.substring(from));
        return span;
    }

    /** Without any mark-up, for names and labels. */
    static String plain(String text) {
        return text.replace("*", "").replaceAll("_\\{([^}]*)}", "_$1");
    }

    private static void plain(Span span, String text) {
        if (!text.isEmpty()) {
            span.getElement().appendChild(Element.createText(text));
        }
    }
}
