package org.curlew.plugins.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.curlew.spi.Examples;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Randomness;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Student and teacher: a random teacher of the student's architecture labels Gaussian inputs.
 *
 * <pre>  x ~ N(0, Σ),   Σ = σ² 1 or of another spectrum,   target = y_teacher(x) + ξ,   ξ ~ N(0, σ_ξ²) in training only</pre>
 *
 * Inputs: P x M; targets: P x K; σ has the unit of activity.
 */
@Extension
public final class GaussianStudentTeacher implements Task {

    @Override
    public String name() {
        return "gaussian-student-teacher";
    }

    @Override
    public String title() {
        return "Gaussian student and teacher";
    }

    @Override
    public String summary() {
        return "The student learns what a random teacher of the same architecture answers to Gaussian inputs.";
    }

    @Override
    public String equation() {
        return "x \\sim \\mathcal{N}(0, \\Sigma),\\quad y^{*} = \\phi\\left(T_2\\,\\phi(T_1 x)\\right) + \\xi";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(own());
        all.addAll(InputSpectrum.parameters());
        all.add(Parameter.number("labelNoise", 0)
                .symbol("\\sigma_\\xi")
                .meaning("Standard deviation of the noise on each training target; the test targets have none")
                .unit("activity")
                .range(0, 1e6));
        return all;
    }

    private static List<Parameter> own() {
        return List.of(
                Parameter.integer("P", 2000)
                        .symbol("P")
                        .meaning("Training samples")
                        .unit("samples")
                        .range(1, 10_000_000)
                        .logarithmicScale(),
                Parameter.integer("testSamples", 100)
                        .meaning("Test samples")
                        .unit("samples")
                        .range(1, 1_000_000)
                        .logarithmicScale(),
                Parameter.number("inputDeviation", Math.sqrt(0.5))
                        .symbol("\\sigma")
                        .meaning("Standard deviation of each input")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
                Parameter.number("teacherRange", 1)
                        .symbol("g_T")
                        .meaning("Initialisation range of the teacher")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
                Parameter.number("studentRange", 2)
                        .symbol("g")
                        .meaning("Initialisation range of the student")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
                RandomStudent.distribution(),
                Parameter.choice("teacherNorm", List.of("as-drawn", "rescaled"))
                        .meaning(
                                "Rescaled: every teacher layer to Frobenius norm √neurons, that is ‖T₁‖ = √N and ‖T₂‖ = √K"),
                Parameter.choice("studentStart", List.of("random", "at-teacher"))
                        .meaning("The student starts at random weights, or at the teacher plus an offset"),
                Parameter.number("startOffset", 1e-10)
                        .symbol("\\epsilon")
                        .meaning("Offset added to each of the teacher's weights for a student that starts there")
                        .range(0, 1)
                        .logarithmicScale());
    }

    @Override
    public int samples(Values values) {
        return values.integer("P");
    }

    @Override
    public int testSamples(Values values) {
        return values.integer("testSamples");
    }

    @Override
    public void check(Values values, Network network) {
        held(values, "P", network);
        held(values, "testSamples", network);
        InputSpectrum.check(name(), values, network);
    }

    @Override
    public TaskData create(Values values, TaskSetting setting) {
        Network network = setting.network();
        String distribution = values.choice("distribution");
        Weights teacher = new InitialWeights(values.number("teacherRange"), distribution)
                .draw(network, setting.randomness().stream(Randomness.TEACHER));
        if (values.choice("teacherNorm").equals("rescaled")) {
            teacher.layers().forEach(GaussianStudentTeacher::rescale);
        }
        RandomGenerator data = setting.randomness().stream(Randomness.DATA);
        Matrix inputs = inputs("P", values, setting, data);
        Matrix testInputs = inputs("testSamples", values, setting, data);
        Matrix targets = setting.respond(teacher, inputs);
        addNoise(targets, values.number("labelNoise"), setting.randomness().stream("label-noise"));
        return new TaskData(
                new Examples(inputs, targets),
                new Examples(testInputs, setting.respond(teacher, testInputs)),
                student(values, setting, teacher),
                Optional.of(teacher),
                Optional.empty());
    }

    // a matrix of inputs or targets is one array
    private static void held(Values values, String samples, Network network) {
        int widest = Math.max(network.inputs(), network.outputs());
        int most = Integer.MAX_VALUE / widest;
        if (values.integer(samples) > most) {
            throw new InvalidInput(
                    "/" + samples,
                    "gaussian-student-teacher: " + samples + " must be at most " + most + " with " + widest
                            + " neurons at the input or output; got " + values.integer(samples));
        }
    }

    private static Weights student(Values values, TaskSetting setting, Weights teacher) {
        if (values.choice("studentStart").equals("random")) {
            return RandomStudent.draw(values, setting);
        }
        Weights student = teacher.copy();
        double offset = values.number("startOffset");
        for (Matrix w : student.layers()) {
            for (int i = 0; i < w.data().length; i++) {
                w.data()[i] += offset;
            }
        }
        return student;
    }

    // T <- T sqrt(neurons) / ||T||_F
    private static void rescale(Matrix t) {
        double factor = Math.sqrt(t.rows()) / t.norm();
        for (int i = 0; i < t.data().length; i++) {
            t.data()[i] *= factor;
        }
    }

    private static Matrix inputs(String samples, Values values, TaskSetting setting, RandomGenerator random) {
        Matrix x =
                GaussianInputs.draw(values.integer(samples), setting.network().inputs(), 1, random);
        InputSpectrum.shape(x, values, setting.randomness().stream("input-basis"));
        return x;
    }

    private static void addNoise(Matrix targets, double deviation, RandomGenerator random) {
        for (int i = 0; deviation > 0 && i < targets.data().length; i++) {
            targets.data()[i] += deviation * random.nextGaussian();
        }
    }
}
