package org.curlew.frontend.frame;

/** Titles of the browser's window. */
public final class Titles {

    static final String PROGRAM = "Curlew";

    /** Behind every title; for annotations. */
    public static final String ENDING = " – " + PROGRAM;

    private Titles() {}

    public static String of(String words) {
        return words.isBlank() ? PROGRAM : words + ENDING;
    }
}
