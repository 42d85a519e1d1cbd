package org.curlew.server.cli;

/** The program's entry. */
public final class Curlew {

    private Curlew() {}

    public static void main(String[] arguments) {
        System.out.println("Curlew 0.1.0");
    }
}
