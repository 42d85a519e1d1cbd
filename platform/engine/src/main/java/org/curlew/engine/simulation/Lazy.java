package org.curlew.engine.simulation;

import java.util.function.Supplier;

/** A value that is made when first asked for; for one thread. */
final class Lazy<T> {

    private final Supplier<T> make;
    private T made;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    boolean made() {
        return made != null;
    }

    T get() {
        if (made == null) {
            made = make.get();
        }
        return made;
    }
}
