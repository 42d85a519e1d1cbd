package org.curlew.plugins.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
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
    void a_power_law_keeps_the_mean_variance_and_falls_as_it_says() {
        double[][] c = SmallSetting.moments(data(Map.of("P", 40_000, "spectrum", "power-law", "spectrumExponent", 1.5))
                .training()
                .inputs());
        double trace = 0;
        for (int i = 0; i < c.length; i++) {
            trace += c[i][i];
        }
        assertThat(trace / 30).isCloseTo(0.5, within(0.02));
        assertThat(c[0][0] / c[3][3]).isCloseTo(8, within(0.4));
    }

    @Test
    void given_eigenvalues_are_the_variances_along_the_axes_or_along_a_random_basis() {
        double[] lambda = new double[30];
        Arrays.fill(lambda, 0.1);
        lambda[0] = 5;
        Map<String, Object> given =
                Map.of("P", 20_000, "spectrum", "given", "eigenvalues", Matrix.of(new double[][] {lambda}));
        double[][] axes = SmallSetting.moments(data(given).training().inputs());
        assertThat(axes[0][0]).isCloseTo(5, within(0.2));
        assertThat(axes[7][7]).isCloseTo(0.1, within(0.01));
        Map<String, Object> turned = new HashMap<>(given);
        turned.put("spectrumBasis", "random");
        Matrix x = data(turned).training().inputs();
        PrincipalComponents components = PrincipalComponents.of(x);
        assertThat(components.variances()[0]).isCloseTo(5, within(0.2));
        assertThat(components.variances()[1]).isCloseTo(0.1, within(0.02));
        assertThat(Math.abs(components.directions()[0][0])).isLessThan(0.9);
    }

    @Test
    void training_and_test_inputs_share_the_random_basis() {
        double[] lambda = new double[30];
        lambda[0] = 1;
        TaskData data = data(Map.of(
                "P",
                5,
                "testSamples",
                5,
                "spectrum",
                "given",
                "eigenvalues",
                Matrix.of(new double[][] {lambda}),
                "spectrumBasis",
                "random"));
        double[] a = data.training().inputs().toRows()[0];
        double[] b = data.test().inputs().toRows()[0];
        assertThat(a[1] / a[0]).isCloseTo(b[1] / b[0], within(1e-9));
    }

    @Test
    void eigenvalues_of_another_number_are_refused() {
        Values values = Values.of(
                "task", contribution().parameters(), Map.of("spectrum", "given", "eigenvalues", new Matrix(1, 4)));
        assertThatThrownBy(() -> contribution().check(values, NETWORK))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("must be one row of M = 30 numbers; got a 1 x 4 matrix");
    }

    @Test
    void label_noise_is_added_to_the_training_targets_only() {
        TaskData data = data(Map.of("P", 5000, "labelNoise", 0.3)); // the setting's teacher answers zero
        assertThat(data.training().targets().norm() / Math.sqrt(5000)).isCloseTo(0.3, within(0.01));
        assertThat(data.test().targets().norm()).isZero();
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
        return contribution()
                .create(Values.of("task", contribution().parameters(), given), new SmallSetting(NETWORK, 1));
    }
}
