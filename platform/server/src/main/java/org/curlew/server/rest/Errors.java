package org.curlew.server.rest;

import java.util.List;
import org.curlew.spi.Violation;

/** The one form of an error. */
record Errors(int status, List<Mistake> errors) {

    /** @param path JSON pointer of the field */
    record Mistake(String path, String message) {}

    static Errors of(int status, List<Violation> violations) {
        return new Errors(
                status,
                violations.stream().map(v -> new Mistake(v.path(), v.message())).toList());
    }

    static Errors of(int status, String message) {
        return of(status, List.of(new Violation("", message)));
    }
}
