package org.curlew.spi;

/**
 * One thing that is wrong with what a user asked for.
 *
 * @param path JSON pointer of the field, such as {@code /integrator/parameters/learningRate}; relative while a part checks itself
 * @param message what is wrong and which value was given, ready to be shown
 */
public record Violation(String path, String message) {

    public Violation under(String parent) {
        return new Violation(parent + path, message);
    }
}
