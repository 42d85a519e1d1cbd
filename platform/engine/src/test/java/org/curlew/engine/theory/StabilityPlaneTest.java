package org.curlew.engine.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The phase diagrams: cells are margins, the boundary is where the margin is zero. */
final class StabilityPlaneTest {

    @Test
    void cells_are_margins_at_their_places() {
        StabilityPlane plane = StabilityPlane.readout(0.2, 1e-3, 100, 11, 5);
        assertThat(plane.margins()[0][0]).isEqualTo(StabilityMargin.of(new LargeNetwork(1e-3, 0.2, 0)));
        assertThat(plane.margins()[3][10])
                .isCloseTo(StabilityMargin.of(new LargeNetwork(100, 0.2, 0.75)), within(1e-12));
    }

    @Test
    void on_the_boundary_the_margin_is_zero() {
        for (StabilityPlane plane : new StabilityPlane[] {
            StabilityPlane.hidden(0, 1e-3, 100, 2, 2), StabilityPlane.hidden(0.1, 1e-3, 100, 2, 2)
        }) {
            assertThat(plane.boundary()).hasSizeGreaterThan(90);
        }
        for (double[] point : StabilityPlane.readout(0.1, 1e-3, 100, 2, 2).boundary()) {
            if (point[0] > 1e-3 && point[0] < 100) {
                assertThat(StabilityMargin.of(new LargeNetwork(point[0], 0.1, point[1])))
                        .isCloseTo(0, within(1e-11 / point[0]));
            }
        }
    }

    @Test
    void a_plane_without_a_stable_point_has_no_boundary() {
        assertThat(StabilityPlane.hidden(0.7, 1e-3, 100, 2, 2).boundary()).isEmpty();
    }
}
