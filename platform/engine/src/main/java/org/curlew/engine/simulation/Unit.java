package org.curlew.engine.simulation;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.kernel.ErrorGradient;
import org.curlew.engine.kernel.Kernel;
import org.curlew.engine.kernel.Kernels;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Signs;
import org.curlew.spi.Stepping;
import org.curlew.spi.TaskData;

/** One arm and seed with all its parts made: the wiring of a trajectory. */
final class Unit {

    private final Parts parts;
    private final Kernels kernels;
    private final Arm arm;
    private final Streams seed;
    private final SeedData data;
    private final List<Signs> signs;
    private final Stepping stepping;
    private final Field field;
    private final SampleOrder order;
    private final LearningMap map;
    private final CurrentMoment moment;
    private final Recorder recorder;
    private final UnitState state;

    Unit(Parts parts, Kernels kernels, Arm arm, Streams seed, SeedData data) {
        this.parts = parts;
        this.kernels = kernels;
        this.arm = arm;
        this.seed = seed;
        this.data = data;
        TaskData drawn = data.drawn();
        PaddedExamples training = data.training();
        NetworkResponse response = new NetworkResponse(parts.network());
        signs = FlippedNeurons.signs(arm.flips(), parts.network(), seed);
        int samples = drawn.training().samples();
        stepping = parts.stepping(samples);
        field = field(kernels);
        Lazy<Field> probe = new Lazy<>(() -> field(Kernels.PLAIN));
        map = new LearningMap(
                new Lazy<>(() -> parts.stepping(samples)),
                new Lazy<>(() -> field(kernels)),
                drawn.student().copy());
        Lazy<ErrorGradient> descent = new Lazy<>(() -> new ErrorGradient(parts.network(), training));
        moment = new CurrentMoment(field, training, data.test(), response, probe, map, descent);
        KeptStreams streams = new KeptStreams(seed);
        recorder = parts.recorder(drawn, signs, streams);
        order = new SampleOrder(drawn.orders(), samples, streams.stream(Streams.ORDER));
        streams.close();
        state = new UnitState(drawn.student().copy(), field, stepping, order, map, moment, recorder, streams);
    }

    void read(InputStream checkpoint) {
        state.read(checkpoint);
    }

    Trajectory run(Progress progress) {
        Experiment experiment = parts.experiment();
        Optional<String> untold =
                state.untold(arm.rule().name(), experiment.integrator().name());
        untold.ifPresent(progress::keepsNothing);
        if (state.epoch() > 0) {
            progress.resumed(state.epoch());
            recorder.tell(progress);
        }
        Outcome outcome = new Epochs(stepping, field.kernel(), order, map, moment, recorder, progress, untold.isEmpty())
                .run(
                        state,
                        experiment.recording().recordedEpochs(),
                        epoch -> Divergence.at(epoch, parts.integrator(), experiment.integrator()));
        return recorder.trajectory(
                arm.name(), seed.seed(), outcome, field.kernel().name());
    }

    private Field field(Kernels choice) {
        KeptStreams streams = new KeptStreams(seed);
        int largest = stepping.largestMinibatch();
        LocalRule rule = parts.rule(arm, largest, streams);
        streams.close();
        Kernel kernel =
                choice.create(parts.network(), data.training(), data.drawn().student(), rule, signs, largest);
        return new Field(rule, kernel, streams);
    }
}
