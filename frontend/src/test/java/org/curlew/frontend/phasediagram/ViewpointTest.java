package org.curlew.frontend.phasediagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;
import org.junit.jupiter.api.Test;

/** What is looked at is in the address, and nothing of it is lost on the way. */
class ViewpointTest {

    private final Sweep sweep = SmallSweep.plane();

    @Test
    void a_sweep_opens_with_its_own_picture_and_an_empty_address() {
        Viewpoint own = Viewpoint.of(sweep);
        assertThat(own.quantity()).isEqualTo(Quantity.of("test-error", Reduction.FINAL, 1));
        assertThat(own.look().logarithmic()).isTrue();
        assertThat(own.look().low()).isEqualTo(OptionalDouble.of(1e-16));
        assertThat(own.address(sweep)).isEmpty();
    }

    @Test
    void an_address_restores_quantity_colours_pin_and_comparison() {
        Quantity ratio = Quantity.timeTo("train-error", 1e-3, 1).dividedBy(0);
        Look look = new Look(false, OptionalDouble.of(2), OptionalDouble.empty(), "viridis", false);
        Viewpoint seen = Viewpoint.of(sweep)
                .with(sweep, ratio)
                .with(look)
                .pinned(4)
                .residual(true)
                .byColumn(true)
                .beside(Optional.of("other"));
        assertThat(Viewpoint.of(sweep, seen.address(sweep))).isEqualTo(seen);
    }

    @Test
    void the_share_of_an_outcome_comes_back() {
        Viewpoint seen = Viewpoint.of(sweep).with(sweep, Quantity.share(Outcome.Kind.DIVERGED, 0));
        assertThat(Viewpoint.of(sweep, seen.address(sweep))).isEqualTo(seen);
    }

    @Test
    void a_colour_end_that_follows_the_values_comes_back_where_the_picture_fixes_it() {
        Look look = new Look(true, OptionalDouble.empty(), OptionalDouble.of(1), "cividis", true);
        Viewpoint seen = Viewpoint.of(sweep).with(look);
        assertThat(Viewpoint.of(sweep, seen.address(sweep)).look().low()).isEmpty();
    }

    @Test
    void nonsense_in_an_address_is_as_if_it_were_not_there() {
        Map<String, String> nonsense =
                Map.of("show", "best", "arm", "7", "over", "-3", "at", "a;b", "low", "cold", "beside", " ");
        Viewpoint seen = Viewpoint.of(sweep, nonsense);
        assertThat(seen.quantity()).isEqualTo(Viewpoint.of(sweep).quantity());
        assertThat(seen.pinned()).isEqualTo(-1);
        assertThat(seen.beside()).isEmpty();
    }

    @Test
    void a_pinned_cell_stays_at_its_place_when_the_grid_grows() {
        Sweep larger = Extension.of(sweep, 1, Extension.numbers("0.25, 0.75"));
        int cell = sweep.cell(2, 1); // c = 10, alpha_h = 0.5
        int moved = Place.moved(sweep, cell, larger);
        assertThat(larger.column(moved)).isEqualTo(2);
        assertThat(larger.axes().get(1).values().numbers()[larger.row(moved)]).isEqualTo(0.5);
        assertThat(Place.moved(larger, larger.cell(0, 1), sweep)).isEqualTo(-1);
    }

    @Test
    void what_is_decided_of_a_series_holds_for_its_largest_value_too_but_not_for_times() {
        assertThat(Look.decision(sweep, Quantity.of("test-error", Reduction.MAX, 0)))
                .isEqualTo(1e-6);
        assertThat(Look.decision(sweep, Quantity.timeTo("test-error", 1e-3, 0))).isNaN();
        assertThat(Look.decision(sweep, Quantity.of("train-error", Reduction.FINAL, 0)))
                .isNaN();
    }
}
