package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in the light mark-up of labels as elements: "*c*" slanted, "_{h}" lowered, "10^-3" raised. */
final class Typeset {

    private static final Pattern MARK = Pattern.compile("\\*([^*]+)\\*|_\\{([^}]*)}|\\^(-?\\d+)");
    private static final Pattern LOWERED = Pattern.compile("_\\{([^}]*)}");
    private static final String[] TAGS = {"i", "sub", "sup"};
    private static final String LETTERS = "0123456789aehijklmnoprstuvx";
    private static final String LOW_LETTERS = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

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

    /** Without any mark-up, for names and labels: with lowered letters, where all of them have one. */
    static String plain(String text) {
        return LOWERED.matcher(text.replace("*", ""))
                .replaceAll(mark -> Matcher.quoteReplacement(lowered(mark.group(1))));
    }

    private static String lowered(String text) {
        return text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? text.chars()
                        .mapToObj(c -> LOW_LETTERS.substring(LETTERS.indexOf(c), LETTERS.indexOf(c) + 1))
                        .collect(Collectors.joining())
                : "_" + text;
    }

    private static void plain(Span span, String text) {
        if (!text.isEmpty()) {
            span.getElement().appendChild(Element.createText(text));
        }
    }
}
