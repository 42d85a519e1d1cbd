package org.curlew.engine.simulation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.curlew.spi.Memory;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;

/** One trajectory at work: everything in it that changes, in one order, for a checkpoint and back. */
final class UnitState implements Checkpoint {

    private static final long FORMAT = 0x6375726c65773032L; // curlew02

    private final Weights weights;
    private final Field field;
    private final Stepping stepping;
    private final SampleOrder order;
    private final LearningMap map;
    private final CurrentMoment moment;
    private final Recorder recorder;
    private final KeptStreams streams;
    private long epoch;

    /** @param streams of sample order and measures */
    UnitState(
            Weights weights,
            Field field,
            Stepping stepping,
            SampleOrder order,
            LearningMap map,
            CurrentMoment moment,
            Recorder recorder,
            KeptStreams streams) {
        this.weights = weights;
        this.field = field;
        this.stepping = stepping;
        this.order = order;
        this.map = map;
        this.moment = moment;
        this.recorder = recorder;
        this.streams = streams;
    }

    Weights weights() {
        return weights;
    }

    /** Epochs done. */
    long epoch() {
        return epoch;
    }

    void done(long epochs) {
        epoch = epochs;
    }

    @Override
    public void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
        remember(new WrittenMemory(out));
        out.flush();
    }

    /** @throws Simulation.NoCheckpoint where it is the checkpoint of something else, or damaged */
    void read(InputStream from) {
        try {
            remember(new ReadMemory(new DataInputStream(new BufferedInputStream(from, 1 << 16))));
        } catch (UncheckedIOException | IllegalStateException damaged) {
            throw new Simulation.NoCheckpoint(damaged.getMessage(), damaged);
        }
    }

    private void remember(Memory memory) {
        same(memory, FORMAT);
        epoch = memory.count(epoch);
        streams.remember(memory);
        field.remember(memory);
        field.kernel().remember(memory, weights);
        stepping.remember(memory);
        order.remember(memory);
        map.remember(memory);
        moment.remember(memory);
        recorder.remember(memory);
        same(memory, FORMAT);
    }

    private static void same(Memory memory, long mark) {
        if (memory.count(mark) != mark) {
            throw new IllegalStateException("no checkpoint of this engine");
        }
    }

    /** Why it cannot be taken up in the middle; empty where it can. */
    Optional<String> untold(String rule, String integrator) {
        return Untold.memory(field.rule(), rule)
                .or(() -> Untold.memory(stepping, integrator))
                .or(recorder::untold);
    }
}
