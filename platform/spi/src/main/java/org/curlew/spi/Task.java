package org.curlew.spi;

/** Extension point: where teacher, data and the student's initial weights come from. */
public interface Task extends Contribution {

    /** P, training samples for these values: known without making the data. */
    int samples(Values values);

    /** Test samples for these values. */
    int testSamples(Values values);

    /** Whether the data have targets; rules that need none learn from inputs alone. */
    default boolean hasTargets(Values values) {
        return true;
    }

    /** Epochs that the task has data for; unlimited unless it prescribes sample orders. */
    default long epochs(Values values) {
        return Long.MAX_VALUE;
    }

    /** @throws InvalidInput where the values do not go with the network */
    default void check(Values values, Network network) {}

    TaskData create(Values values, TaskSetting setting);
}
