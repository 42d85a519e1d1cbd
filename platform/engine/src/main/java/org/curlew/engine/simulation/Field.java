package org.curlew.engine.simulation;

import org.curlew.engine.kernel.Kernel;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Memory;

/** A learning field with the rule behind it and the generators that the rule draws from. */
record Field(LocalRule rule, Kernel kernel, KeptStreams streams) {

    /** All but the weights that follow the field. */
    void remember(Memory memory) {
        streams.remember(memory);
        rule.remember(memory);
    }
}
