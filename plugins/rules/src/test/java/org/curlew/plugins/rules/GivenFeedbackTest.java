package org.curlew.plugins.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;
import org.curlew.testkit.SmallNetwork;
import org.junit.jupiter.api.Test;

final class GivenFeedbackTest {

    private final DirectFeedbackAlignment rule = new DirectFeedbackAlignment();

    @Test
    void feedback_of_other_shapes_is_refused_before_anything_runs_with_the_shapes_it_needs() {
        Values values = given(new Matrix(5, 2), new Matrix(4, 1));
        assertThatThrownBy(() -> rule.check(values, SmallNetwork.of(StandardActivation.TANH)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "one matrix a hidden layer: 5 x 2 for W1, 4 x 2 for W2; got [5 x 2 matrix, 4 x 1");
    }

    @Test
    void feedback_of_the_right_shapes_is_taken() {
        Values values = given(new Matrix(5, 2), new Matrix(4, 2));
        assertThatCode(() -> rule.check(values, SmallNetwork.of(StandardActivation.TANH)))
                .doesNotThrowAnyException();
    }

    private Values given(Matrix... feedback) {
        return Values.of(rule.name(), rule.parameters(), Map.of("feedback", List.of(feedback)));
    }
}
