package org.curlew.server.rest;

import java.util.List;
import java.util.Map;
import org.curlew.spi.Violation;

/** The one form of an error: {status, errors: [{path, message}]}. */
final class Errors {

    private Errors() {}

    static Map<String, Object> of(int status, List<Violation> violations) {
        return Map.of(
                "status",
                status,
                "errors",
                violations.stream()
                        .map(v -> Map.of("path", v.path(), "message", v.message()))
                        .toList());
    }

    static Map<String, Object> of(int status, String message) {
        return of(status, List.of(new Violation("", message)));
    }
}
