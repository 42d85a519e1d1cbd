package org.curlew.plugins.integrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TableauTest {

    // A000081: 1, 1, 2, 4, 9
    @Test
    void there_are_as_many_conditions_as_rooted_trees() {
        assertThat(IntStream.rangeClosed(1, 5).map(n -> RootedTree.upTo(n).size()))
                .containsExactly(1, 2, 4, 8, 17);
    }

    static java.util.List<Tableau> methods() {
        return Methods.ALL;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_method_has_its_order_and_no_higher_one(Tableau method) {
        assertThat(Tableau.hasOrder(method.a(), method.b(), method.order())).isTrue();
        assertThat(Tableau.hasOrder(method.a(), method.b(), method.order() + 1)).isFalse();
        if (method.estimatesError()) {
            assertThat(Tableau.hasOrder(method.a(), method.embedded(), method.embeddedOrder()))
                    .isTrue();
            assertThat(Tableau.hasOrder(method.a(), method.embedded(), method.embeddedOrder() + 1))
                    .isFalse();
        }
    }

    @Test
    void the_last_stage_of_the_embedded_methods_is_the_first_one_of_the_next_step() {
        assertThat(Methods.ALL.stream().filter(Tableau::firstSameAsLast))
                .containsExactlyInAnyOrderElementsOf(Methods.EMBEDDED);
    }

    @Test
    void a_tableau_with_a_misprint_cannot_be_built() {
        assertThatThrownBy(() -> new Tableau(
                        "heun", new double[][] {{}, {0.9}}, new double[] {0.5, 0.5}, new double[] {0, 1}, 2))
                .hasMessage("tableau of heun: row 1 of a must sum to c");
        assertThatThrownBy(() ->
                        new Tableau("heun", new double[][] {{}, {1}}, new double[] {0.5, 0.4}, new double[] {0, 1}, 2))
                .hasMessage("tableau of heun: b must sum to 1");
        assertThatThrownBy(() ->
                        new Tableau("heun", new double[][] {{}, {1}}, new double[] {0.4, 0.6}, new double[] {0, 1}, 2))
                .hasMessage("tableau of heun: it must have order 2");
    }
}
