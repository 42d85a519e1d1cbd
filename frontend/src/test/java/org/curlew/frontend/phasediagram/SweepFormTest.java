package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
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
        Sweep sweep = form.check().sweep().orElseThrow();
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
        assertThat(flips.label()).endsWith("αₕ");
    }

    @Test
    void a_choice_is_swept_over_its_words() {
        form.removeSecond();
        form.vary(0, target("/architecture/parameters/activation"));
        Sweep sweep = form.check().sweep().orElseThrow();
        assertThat(sweep.axes().getFirst().values().all()).contains("linear", "tanh", "relu");
    }

    @Test
    void what_is_no_number_is_refused_with_the_field() {
        form.axes().getFirst().from = "small";
        Checked checked = form.check();
        assertThat(checked.sweep()).isEmpty();
        assertThat(checked.ofAxis(0).get("from")).contains("small");
        assertThat(checked.ofAxis(1)).isEmpty();
    }

    @Test
    void a_flipped_fraction_above_one_is_refused_before_anything_runs() {
        form.axes().get(1).to = "1.3";
        assertThat(form.check().violations()).anyMatch(v -> v.message().contains("must lie in [0, 1]; got 1.04"));
    }

    @Test
    void a_full_batch_ties_the_minibatch_to_the_training_set() {
        assertThat(form.canBeFullBatch()).isTrue();
        form.fullBatch(true);
        assertThat(form.check().sweep().orElseThrow().ties())
                .containsExactly(new Tie("/integrator/parameters/batchSize", "/task/parameters/P"));
    }

    @Test
    void seeds_and_epochs_are_those_typed() {
        form.seeds(7);
        form.epochs(5);
        Sweep sweep = form.check().sweep().orElseThrow();
        assertThat(sweep.experiment().seeds().count()).isEqualTo(7);
        assertThat(sweep.experiment().recording().epochs()).isEqualTo(5);
    }

    @Test
    void the_address_restores_everything_that_was_typed_mistakes_too() {
        AxisForm first = form.vary(0, target("/task/parameters/P"));
        first.spacing = AxisForm.Spacing.LISTED;
        first.list = "10, twenty";
        form.axes().get(1).arms.clear();
        form.axes().get(1).arms.add(0);
        form.seeds(7);
        form.fullBatch(true);
        form.decision("");
        SweepForm restored = fresh();
        SweepAddress.into(restored, SweepAddress.of(form, SmallSweep.SWEEPS));
        assertThat(restored.document()).isEqualTo(form.document());
        assertThat(restored.axes().getFirst().list).isEqualTo("10, twenty");
        form.removeSecond();
        restored = fresh();
        SweepAddress.into(restored, SweepAddress.of(form, SmallSweep.SWEEPS));
        assertThat(restored.axes()).hasSize(1);
    }

    @Test
    void the_address_of_an_untouched_form_is_bare_and_nonsense_in_it_is_left_out() {
        assertThat(SweepAddress.of(form, SmallSweep.SWEEPS)).isEmpty();
        SweepAddress.into(form, Map.of("x", "/nothing", "seeds", "many", "x.spacing", "odd"));
        assertThat(SweepAddress.of(form, SmallSweep.SWEEPS)).isEmpty();
    }

    @Test
    void a_sweep_above_the_limit_is_refused_with_what_to_do() {
        SweepEstimate large = new SweepEstimate(1_000, 0, true, 1e12, Duration.ofHours(30), Duration.ofHours(24));
        assertThat(SweepWords.refusal(large))
                .get()
                .asString()
                .contains("24.0 h")
                .contains("fewer cells");
        assertThat(SweepWords.refusal(new SweepEstimate(1, 0, true, 1, Duration.ofSeconds(1), Duration.ofHours(24))))
                .isEmpty();
    }

    @Test
    void what_was_computed_before_is_told_in_a_sentence() {
        assertThat(SweepWords.stored(stored(0, true))).isEmpty();
        assertThat(SweepWords.stored(stored(1, true))).contains("1 of 4,200 trajectories is stored already.");
        assertThat(SweepWords.stored(stored(120, true))).contains("120 of 4,200 trajectories are stored already.");
        assertThat(SweepWords.stored(stored(4_200, true))).contains("All 4,200 trajectories are stored already.");
        assertThat(SweepWords.stored(stored(2_000, false)))
                .contains("About 2,000 of 4,200 trajectories are stored already.");
    }

    private static SweepEstimate stored(long stored, boolean counted) {
        return new SweepEstimate(4_200, stored, counted, 1e6, Duration.ofSeconds(9), Duration.ofHours(24));
    }

    @Test
    void values_to_add_are_numbers_between_commas() {
        assertThat(Extension.numbers("0.25, 0.35;1e-3")).containsExactly(0.25, 0.35, 1e-3);
        assertThatThrownBy(() -> Extension.numbers("a few"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("a few");
    }

    private static SweepForm fresh() {
        return new SweepForm(SmallSweep.SWEEPS, SmallSweep.SWEEPS.experiments().read(SmallSweep.EXPERIMENT));
    }

    private Target target(String key) {
        return form.targets().stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
