package org.curlew.lab.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of text with raised and lowered parts: {@code 10^{-3}}, {@code α_{h}}. */
record Label(String text) {

    private static final Pattern PART = Pattern.compile("([\\^_])\\{([^}]*)}|([^\\^_]+|[\\^_])");
    private static final double SMALLER = 0.72;
    private static final double RAISED = 0.38;
    private static final double LOWERED = -0.18;

    private record Part(String text, double scale, double rise) {}

    /** Where the given place lies in the text: its left end, middle or right end. */
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    double width(double size) {
        return parts().stream()
                .mapToDouble(p -> Lettering.get().width(p.text(), size * p.scale()))
                .sum();
    }

    /** Lines no wider than given where words allow it. */
    List<Label> wrapped(double width, double size) {
        List<Label> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && new Label(longer).width(size) > width) {
                lines.add(new Label(line));
                longer = word;
            }
            line = longer;
        }
        lines.add(new Label(line));
        return lines;
    }

    void draw(Canvas canvas, double x, double y, double size, Anchor anchor) {
        double left = x - shift(anchor, size);
        for (Part p : parts()) {
            canvas.glyphs(left, y - p.rise() * size, size * p.scale(), p.text(), true);
            left += Lettering.get().width(p.text(), size * p.scale());
        }
    }

    /** From bottom to top, centred at y. */
    void drawUpwards(Canvas canvas, double x, double y, double size) {
        double bottom = y + shift(Anchor.MIDDLE, size);
        for (Part p : parts()) {
            canvas.glyphs(x - p.rise() * size, bottom, size * p.scale(), p.text(), false);
            bottom -= Lettering.get().width(p.text(), size * p.scale());
        }
    }

    private double shift(Anchor anchor, double size) {
        return switch (anchor) {
            case LEFT -> 0;
            case MIDDLE -> width(size) / 2;
            case RIGHT -> width(size);
        };
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher found = PART.matcher(text);
        while (found.find()) {
            if (found.group(1) == null) {
                parts.add(new Part(found.group(3), 1, 0));
            } else {
                parts.add(new Part(found.group(2), SMALLER, found.group(1).equals("^") ? RAISED : LOWERED));
            }
        }
        return parts;
    }
}
