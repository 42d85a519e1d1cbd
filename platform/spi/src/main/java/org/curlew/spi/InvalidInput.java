package org.curlew.spi;

import java.util.List;
import java.util.stream.Collectors;

/** A user's mistake, with every violation found: the one exception that becomes a form message, a 400 or exit code 2. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::message).collect(Collectors.joining("\n")), null, false, false);
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String path, String message) {
        this(List.of(new Violation(path, message)));
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The same mistake seen from the document that contains the part. */
    public InvalidInput under(String parent) {
        return new InvalidInput(violations.stream().map(v -> v.under(parent)).toList());
    }
}
