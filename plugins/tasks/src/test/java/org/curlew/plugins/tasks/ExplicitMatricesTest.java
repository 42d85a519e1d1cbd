package org.curlew.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Task;
import org.curlew.spi.Values;
import org.curlew.testkit.TaskContract;
import org.junit.jupiter.api.Test;

final class ExplicitMatricesTest implements TaskContract {

    private static final Network NETWORK =
            new Network(List.of(new Layer("W1", "output", "K", 1, 2, StandardActivation.LINEAR)));

    @Override
    public Task contribution() {
        return new ExplicitMatrices();
    }

    @Override
    public Network network() {
        return NETWORK;
    }

    @Override
    public Map<String, ?> parameters() {
        Map<String, Object> given = given();
        given.put("orders", Matrix.of(new double[][] {{0, 1, 2}, {2, 0, 1}}));
        return given;
    }

    @Override
    public boolean random() {
        return false;
    }

    @Test
    void inputs_with_targets_and_a_student_are_enough() {
        assertThatCode(() -> contribution().check(with(Map.of()), NETWORK)).doesNotThrowAnyException();
    }

    @Test
    void without_a_teacher_targets_are_asked_for() {
        Map<String, Object> given = given();
        given.remove("targets");
        Values values = values(given);
        assertThatThrownBy(() -> contribution().check(values, NETWORK))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("explicit-matrices: targets is missing");
    }

    @Test
    void a_student_of_another_shape_is_told_the_shape_it_needs() {
        Values values = with(Map.of("student", List.of(new Matrix(2, 2))));
        assertThatThrownBy(() -> contribution().check(values, NETWORK))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("student must hold W1 1 x 2; got [2 x 2 matrix]");
    }

    @Test
    void an_order_that_visits_a_sample_twice_is_refused() {
        Values values = with(Map.of("orders", Matrix.of(new double[][] {{0, 1, 2}, {1, 1, 0}})));
        assertThatThrownBy(() -> contribution().check(values, NETWORK))
                .isInstanceOf(InvalidInput.class)
                .hasMessageEndingWith("in epoch 2");
    }

    @Test
    void prescribed_orders_limit_the_epochs() {
        assertThat(contribution().epochs(with(Map.of("orders", Matrix.of(new double[][] {{0, 1, 2}, {2, 1, 0}})))))
                .isEqualTo(2);
        assertThat(contribution().epochs(with(Map.of()))).isEqualTo(Long.MAX_VALUE);
    }

    private Values with(Map<String, ?> more) {
        Map<String, Object> given = given();
        given.putAll(more);
        return values(given);
    }

    private Values values(Map<String, ?> given) {
        return Values.of("explicit-matrices", contribution().parameters(), given);
    }

    private static Map<String, Object> given() {
        return new HashMap<>(Map.of(
                "inputs", new Matrix(3, 2),
                "targets", new Matrix(3, 1),
                "student", List.of(new Matrix(1, 2))));
    }
}
