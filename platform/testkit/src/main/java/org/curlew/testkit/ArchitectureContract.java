package org.curlew.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.curlew.engine.kernel.ErrorGradient;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Architecture;
import org.curlew.spi.Examples;
import org.curlew.spi.InitialWeights;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

/** What every architecture must keep: layers that can be told apart, responses and gradients that are what the declared layers say, no crash at the ends of ranges. */
public interface ArchitectureContract extends ContributionContract<Architecture> {

    int SAMPLES = 6;

    @Test
    default void equal_values_give_equal_networks() {
        assertThat(contribution().create(values())).isEqualTo(contribution().create(values()));
    }

    @Test
    default void every_layer_has_names_of_its_own() {
        List<Layer> layers = contribution().create(values()).layers();
        assertThat(layers.stream().map(Layer::weights)).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
        assertThat(layers.stream().map(Layer::neurons)).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
        assertThat(layers).allSatisfy(l -> assertThat(l.symbol()).isNotBlank());
    }

    @Test
    default void values_at_the_ends_of_their_ranges_are_refused_in_words_or_give_a_network() {
        for (Values end : RangeEnds.of(contribution(), parameters())) {
            assertThatCode(() -> {
                        try {
                            assertThat(contribution().create(end).weightCount()).isPositive();
                        } catch (InvalidInput refusedInWords) {
                            assertThat(refusedInWords)
                                    .hasMessageContaining(contribution().name());
                        }
                    })
                    .as("%s", end)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    default void it_responds_with_finite_outputs_one_row_a_sample() {
        Network network = contribution().create(values());
        Matrix outputs = new NetworkResponse(network)
                .outputs(weights(network), examples(network).inputs());
        assertThat(outputs.rows()).isEqualTo(SAMPLES);
        assertThat(outputs.columns()).isEqualTo(network.outputs());
        assertThat(outputs.norm()).isFinite();
    }

    @Test
    default void its_gradient_is_the_slope_of_the_error_by_finite_differences() {
        Network network = contribution().create(values());
        Weights at = weights(network);
        Weights gradient = new ErrorGradient(network, new PaddedExamples(examples(network))).at(at);
        Weights slopes = Slopes.of(network, at, examples(network));
        for (int l = 0; l < network.depth(); l++) {
            double tolerance = 1e-6 * Math.max(1, slopes.layer(l).norm());
            assertThat(gradient.layer(l).data())
                    .as(network.layer(l).weights())
                    .containsExactly(slopes.layer(l).data(), within(tolerance));
        }
    }

    @Test
    default void learning_in_it_is_finite_and_equal_each_time() {
        Network network = contribution().create(values());
        Trajectory trajectory = new SmallExperiment(network).run(1);
        assertThat(trajectory.outcome().kind()).isEqualTo(Outcome.Kind.COMPLETED);
        assertThat(new SmallExperiment(network).run(1).weights()).isEqualTo(trajectory.weights());
    }

    private static Weights weights(Network network) {
        return new InitialWeights(1, "normal").draw(network, new TestStreams(1).stream("weights"));
    }

    private static Examples examples(Network network) {
        var random = new TestStreams(1).stream("examples");
        Matrix inputs = new Matrix(SAMPLES, network.inputs());
        Matrix targets = new Matrix(SAMPLES, network.outputs());
        Arrays.setAll(inputs.data(), i -> random.nextGaussian());
        Arrays.setAll(targets.data(), i -> random.nextGaussian());
        return new Examples(inputs, targets);
    }
}
