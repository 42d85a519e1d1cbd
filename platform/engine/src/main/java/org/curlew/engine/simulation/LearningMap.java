package org.curlew.engine.simulation;

import java.util.function.Supplier;
import org.curlew.spi.Memory;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;

/** The learning map of one epoch, for weights beside the trajectory: an integrator and a field of its own, the trajectory's own sample order. */
final class LearningMap {

    private final Lazy<Stepping> stepping;
    private final Lazy<Field> field;
    private final Weights none;
    private Supplier<int[]> order;

    /** @param none weights of the network's shapes that nobody else has */
    LearningMap(Lazy<Stepping> stepping, Lazy<Field> field, Weights none) {
        this.stepping = stepping;
        this.field = field;
        this.none = none;
    }

    /** The epoch that the trajectory goes through next; read when the map is applied, which may be never. */
    void follow(Supplier<int[]> samples) {
        order = samples;
    }

    /** The weights are at hand afterwards, so that between epochs they are all with who asked. */
    void advance(Weights weights) {
        if (order == null) {
            throw new IllegalStateException("no epoch has ended yet: there is no learning map to advance by");
        }
        field.get().kernel().order(order);
        stepping.get().epoch(field.get().kernel(), weights);
        weights.layers();
    }

    void remember(Memory memory) {
        if (memory.flag(field.made())) {
            field.get().remember(memory);
            field.get().kernel().remember(memory, none);
            stepping.get().remember(memory);
        }
    }
}
