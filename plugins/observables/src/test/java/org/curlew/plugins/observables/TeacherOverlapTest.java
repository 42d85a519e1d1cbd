package org.curlew.plugins.observables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.Matrix;
import org.curlew.spi.Observable;
import org.curlew.testkit.ObservableContract;
import org.junit.jupiter.api.Test;

final class TeacherOverlapTest implements ObservableContract {

    @Override
    public Observable contribution() {
        return new TeacherOverlap();
    }

    @Test
    void a_student_at_the_teacher_overlaps_entirely() {
        Trajectory trajectory = new Bench()
                .data(Map.of("P", 30, "studentStart", "at-teacher", "startOffset", 0))
                .measure(new TeacherOverlap());
        assertThat(trajectory.series())
                .containsOnlyKeys("teacher-overlap/W1", "teacher-overlap/W2", "teacher-overlap/matched");
        trajectory.series().forEach((name, x) -> assertThat(x[0]).as(name).isCloseTo(1, within(1e-12)));
    }

    @Test
    void hidden_neurons_in_another_order_and_with_another_sign_still_match() {
        Matrix teacher = Matrix.of(new double[][] {{1, 0}, {0, 2}});
        Matrix student = Matrix.of(new double[][] {{0, -3}, {1, 0}});
        Map<String, Object> data = Map.of(
                "inputs", Matrix.of(new double[][] {{1, 1}}),
                "student", List.of(student, Matrix.of(new double[][] {{1, 1}})),
                "teacher", List.of(teacher, Matrix.of(new double[][] {{1, -1}})));
        Trajectory trajectory = new Bench()
                .shape(2, 2, 1, "linear")
                .explicit(data)
                .steps(Map.of("batchSize", 1))
                .epochs(1, 1)
                .measure(new TeacherOverlap());
        assertThat(trajectory.series().get("teacher-overlap/W1")[0]).isZero();
        assertThat(trajectory.series().get("teacher-overlap/W2")[0]).isZero();
        assertThat(trajectory.series().get("teacher-overlap/matched")[0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void without_a_teacher_it_is_not_defined() {
        Map<String, Object> data = Map.of(
                "inputs",
                new Matrix(1, 1),
                "targets",
                new Matrix(1, 1),
                "student",
                List.of(new Matrix(1, 1), new Matrix(1, 1)));
        Trajectory trajectory = new Bench()
                .shape(1, 1, 1, "linear")
                .explicit(data)
                .steps(Map.of("batchSize", 1))
                .epochs(1, 1)
                .measure(new TeacherOverlap());
        trajectory.series().values().forEach(x -> assertThat(x).containsOnly(Double.NaN));
    }
}
