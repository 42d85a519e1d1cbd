package org.curlew.spi;

/** Extension point: a family of network architectures. */
public interface Architecture extends Contribution {

    /** @throws InvalidInput where values that are legal alone do not go together */
    Network create(Values values);
}
