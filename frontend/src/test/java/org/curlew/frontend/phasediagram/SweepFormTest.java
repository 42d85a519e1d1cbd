package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.curlew.engine.sweep.AxisTarget;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.Tie;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.spi.InvalidInput;
import org.junit.jupiter.api.Test;

/** A new sweep begins with what suits its experiment, and says at every moment what is wrong. */
class SweepFormTest {

    private final SweepForm form =
            new SweepForm(SmallSweep.SWEEPS, SmallSweep.SWEEPS.experiments().read(SmallSweep.EXPERIMENT));

    @Test
    void it_begins_with_the_compression_ratio_and_the_flips_of_every_arm_but_the_first() {
        Sweep sweep = form.sweep().orElseThrow();
        assertThat(sweep.axes().getFirst().target()).isEqualTo(new AxisTarget.CompressionRatio(40));
        assertThat(sweep.axes().get(1).target())
                .isEqualTo(new AxisTarget.Parameters(java.util.List.of("/arms/1/flips/hiddenFlippedFraction")));
        assertThat(sweep.experiment().seeds().count()).isEqualTo(3);
        assertThat(sweep.picture().orElseThrow().quantity().arm()).isEqualTo(1);
    }

    @Test
    void what_several_arms_have_is_one_entry_and_derived_quantities_come_first() {
        assertThat(form.targets().stream().map(Target::key))
                .startsWith(Target.COMPRESSION, Target.SAMPLES, "/flips/hiddenFlippedFraction")
                .doesNotHaveDuplicates()
                .contains("/task/parameters/P", "/architecture/parameters/activation", "/recording/epochs");
        Target flips = target("/flips/hiddenFlippedFraction");
        assertThat(flips.arms()).containsExactly(0, 1);
        assertThat(flips.label()).endsWith("α_h");
    }

    @Test
    void a_choice_is_swept_over_its_words() {
        form.removeSecond();
        form.vary(0, target("/architecture/parameters/activation"));
        Sweep sweep = form.sweep().orElseThrow();
        assertThat(sweep.axes().getFirst().values().all()).contains("linear", "tanh", "relu");
    }

    @Test
    void what_is_no_number_is_refused_with_the_field() {
        form.axes().getFirst().from = "small";
        form.check();
        assertThat(form.sweep()).isEmpty();
        assertThat(form.violations())
                .anyMatch(v -> v.message().contains("from") && v.message().contains("small"));
    }

    @Test
    void a_flipped_fraction_above_one_is_refused_before_anything_runs() {
        form.axes().get(1).to = "1.3";
        form.check();
        assertThat(form.violations()).anyMatch(v -> v.message().contains("must lie in [0, 1]; got 1.04"));
    }

    @Test
    void a_full_batch_ties_the_minibatch_to_the_training_set() {
        assertThat(form.canBeFullBatch()).isTrue();
        form.fullBatch(true);
        assertThat(form.sweep().orElseThrow().ties())
                .containsExactly(new Tie("/integrator/parameters/batchSize", "/task/parameters/P"));
    }

    @Test
    void seeds_and_epochs_are_those_typed() {
        form.seeds(7);
        form.epochs(5);
        Sweep sweep = form.sweep().orElseThrow();
        assertThat(sweep.experiment().seeds().count()).isEqualTo(7);
        assertThat(sweep.experiment().recording().epochs()).isEqualTo(5);
    }

    @Test
    void a_sweep_above_the_limit_is_refused_with_what_to_do() {
        SweepEstimate large = new SweepEstimate(1_000, 1e12, Duration.ofHours(30), Duration.ofHours(24));
        assertThat(SweepWords.refusal(large))
                .get()
                .asString()
                .contains("24.0 h")
                .contains("fewer cells");
        assertThat(SweepWords.refusal(new SweepEstimate(1, 1, Duration.ofSeconds(1), Duration.ofHours(24))))
                .isEmpty();
    }

    @Test
    void values_to_add_are_numbers_between_commas() {
        assertThat(Extension.numbers("0.25, 0.35;1e-3")).containsExactly(0.25, 0.35, 1e-3);
        assertThatThrownBy(() -> Extension.numbers("a few"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("a few");
    }

    private Target target(String key) {
        return form.targets().stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
