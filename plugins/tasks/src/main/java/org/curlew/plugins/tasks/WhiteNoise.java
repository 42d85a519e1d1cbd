package org.curlew.plugins.tasks;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.curlew.spi.Examples;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Randomness;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * White noise: independent Gaussian inputs and no targets, for rules that learn from activity alone.
 *
 * <pre>  x ~ N(0, σ² 1);   exactly white: <x xᵀ> = σ² 1 over the training samples themselves</pre>
 *
 * Inputs: P x M; σ has the unit of activity.
 */
@Extension
public final class WhiteNoise implements Task {

    @Override
    public String name() {
        return "white-noise";
    }

    @Override
    public String title() {
        return "White noise";
    }

    @Override
    public String summary() {
        return "Independent Gaussian inputs without targets, for rules that learn from activity alone.";
    }

    @Override
    public String equation() {
        return "\\langle x x^{\\top}\\rangle = \\sigma^2 I";
    }

    @Override
    public String reference() {
        return "Ninou, Kadmon, Cayco-Gajic 2025, arXiv:2510.02765, the recurrent network driven by white input";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("P", 500)
                        .symbol("P")
                        .meaning("Training samples")
                        .unit("samples")
                        .range(1, 10_000_000)
                        .logarithmicScale(),
                Parameter.integer("testSamples", 100)
                        .meaning("Test samples, always drawn")
                        .unit("samples")
                        .range(1, 1_000_000)
                        .logarithmicScale(),
                Parameter.number("inputDeviation", 1)
                        .symbol("\\sigma")
                        .meaning("Standard deviation of each input")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
                Parameter.choice("whitening", List.of("exact", "sampled"))
                        .meaning(
                                "Exact: the training samples' own covariance is σ² 1; sampled: that of the distribution"),
                RandomStudent.range(),
                RandomStudent.distribution());
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
    public boolean hasTargets(Values values) {
        return false;
    }

    @Override
    public void check(Values values, Network network) {
        int m = network.inputs();
        for (String samples : List.of("P", "testSamples")) {
            int most = Integer.MAX_VALUE / Math.max(m, network.outputs());
            if (values.integer(samples) > most) {
                throw new InvalidInput(
                        "/" + samples,
                        "white-noise: " + samples + " must be at most " + most + " with " + m + " input neurons; got "
                                + values.integer(samples));
            }
        }
        if (exact(values) && values.integer("P") < m) {
            throw new InvalidInput(
                    "/P",
                    "white-noise: P must be at least M = " + m + " for inputs that are exactly white; got "
                            + values.integer("P"));
        }
    }

    @Override
    public TaskData create(Values values, TaskSetting setting) {
        Network network = setting.network();
        double deviation = values.number("inputDeviation");
        RandomGenerator data = setting.randomness().stream(Randomness.DATA);
        Matrix inputs = GaussianInputs.draw(values.integer("P"), network.inputs(), 1, data);
        Matrix testInputs = GaussianInputs.draw(values.integer("testSamples"), network.inputs(), deviation, data);
        double scale = deviation;
        if (exact(values)) {
            GaussianInputs.orthonormalise(inputs);
            scale *= Math.sqrt(inputs.rows());
        }
        for (int i = 0; i < inputs.data().length; i++) {
            inputs.data()[i] *= scale;
        }
        return new TaskData(
                Examples.withoutTargets(inputs, network.outputs()),
                Examples.withoutTargets(testInputs, network.outputs()),
                RandomStudent.draw(values, setting),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean exact(Values values) {
        return values.choice("whitening").equals("exact");
    }
}
