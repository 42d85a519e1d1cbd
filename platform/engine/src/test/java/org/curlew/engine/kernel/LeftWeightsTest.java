package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curlew.spi.Matrix;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

class LeftWeightsTest {

    private final Weights weights = new Weights(List.of(new Matrix(1, 2)));
    private final Weights.Source sevens = into -> into.getFirst().set(Matrix.of(new double[][] {{7, 7}}));

    @Test
    void entries_left_to_a_source_are_fetched_when_a_matrix_is_asked_for() {
        weights.leaveTo(sevens);
        assertThat(weights.isWith(sevens)).isTrue();
        assertThat(weights.layer(0).data()).containsExactly(7, 7);
        assertThat(weights.isWith(sevens)).isFalse();
    }

    @Test
    void copying_leaves_the_entries_where_they_are() {
        weights.leaveTo(sevens);
        assertThat(weights.copy().layer(0).data()).containsExactly(7, 7);
        assertThat(weights.isWith(sevens)).isTrue();
    }

    @Test
    void entries_that_are_set_are_no_longer_with_the_source() {
        Weights other = weights.copy();
        weights.leaveTo(sevens);
        weights.set(other);
        assertThat(weights).isEqualTo(other);
    }

    @Test
    void a_source_that_gives_single_layers_is_asked_for_no_other() {
        Weights two = new Weights(List.of(new Matrix(1, 2), new Matrix(1, 1)));
        two.leaveTo(new Weights.Source() {
            @Override
            public void fetch(List<Matrix> into) {
                into.forEach(m -> m.data()[0] = 9);
            }

            @Override
            public boolean fetch(int layer, Matrix into) {
                into.data()[0] = layer + 1;
                return true;
            }
        });
        assertThat(two.layer(1).data()).containsExactly(2);
        assertThat(two.layer(0).data()).containsExactly(1, 0);
        assertThat(two.layers().getLast().data()).containsExactly(9);
    }
}
