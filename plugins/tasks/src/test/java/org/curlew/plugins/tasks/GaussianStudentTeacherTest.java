package org.curlew.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Randomness;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.curlew.testkit.TaskContract;
import org.junit.jupiter.api.Test;

final class GaussianStudentTeacherTest implements TaskContract {

    private static final Network NETWORK = new Network(List.of(
            new Layer("W1", "hidden", "N", 20, 30, StandardActivation.LINEAR),
            new Layer("W2", "output", "K", 1, 20, StandardActivation.LINEAR)));

    @Override
    public Task contribution() {
        return new GaussianStudentTeacher();
    }

    @Test
    void inputs_have_the_declared_standard_deviation() {
        double[] x = data(Map.of("P", 5000)).training().inputs().data();
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(variance).isCloseTo(0.5, within(0.01));
    }

    @Test
    void weights_lie_within_the_range_over_the_root_of_the_fan_in() {
        TaskData data = data(Map.of("studentRange", 2, "teacherRange", 1));
        double largest = Arrays.stream(data.student().layer(0).data())
                .map(Math::abs)
                .max()
                .orElseThrow();
        assertThat(largest).isBetween(1.9 / Math.sqrt(30), 2 / Math.sqrt(30));
        assertThat(data.student()).isNotEqualTo(data.teacher().orElseThrow());
    }

    @Test
    void a_rescaled_teacher_has_norms_root_n_and_one() {
        Weights teacher = data(Map.of("teacherNorm", "rescaled")).teacher().orElseThrow();
        assertThat(teacher.layer(0).norm()).isCloseTo(Math.sqrt(20), within(1e-12));
        assertThat(teacher.layer(1).norm()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_student_at_the_teacher_is_off_by_the_offset() {
        TaskData data = data(Map.of("studentStart", "at-teacher", "startOffset", 1e-3));
        double[] student = data.student().layer(0).data();
        double[] teacher = data.teacher().orElseThrow().layer(0).data();
        for (int i = 0; i < student.length; i++) {
            assertThat(student[i] - teacher[i]).isCloseTo(1e-3, within(1e-15));
        }
    }

    @Test
    void the_students_range_leaves_teacher_and_data_alone() {
        TaskData one = data(Map.of("studentRange", 1));
        TaskData two = data(Map.of("studentRange", 2));
        assertThat(one.teacher()).isEqualTo(two.teacher());
        assertThat(one.training().inputs()).isEqualTo(two.training().inputs());
    }

    @Test
    void more_inputs_than_an_array_holds_are_refused_by_name_and_value() {
        Values values = Values.of("task", contribution().parameters(), Map.of("P", 10_000_000));
        Network wide = new Network(List.of(new Layer("W1", "output", "K", 1, 1000, StandardActivation.LINEAR)));
        assertThatThrownBy(() -> contribution().check(values, wide))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("P must be at most 2147483")
                .hasMessageEndingWith("got 10000000");
    }

    private TaskData data(Map<String, ?> given) {
        return contribution().create(Values.of("task", contribution().parameters(), given), new TaskSetting() {
            @Override
            public Network network() {
                return NETWORK;
            }

            @Override
            public Randomness randomness() {
                return purpose -> new SplittableRandom(purpose.hashCode());
            }

            @Override
            public Matrix respond(Weights weights, Matrix inputs) {
                return new Matrix(inputs.rows(), 1);
            }
        });
    }
}
