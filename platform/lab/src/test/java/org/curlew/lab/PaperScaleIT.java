package org.curlew.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryEntry;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.sweeps.SweepEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's figures against the limit of a lab that nobody has set up yet. */
class PaperScaleIT {

    @TempDir
    private Path data;

    @Test
    void a_new_lab_with_a_single_worker_allows_every_figure_at_paper_scale() {
        try (Lab lab = Lab.open(TestLab.settings(data).withWorkers(1))) {
            Gallery gallery = new Gallery(lab.sweeps().json());
            for (GalleryEntry entry : gallery.list()) {
                if (!entry.theory()) {
                    SweepEstimate estimate = lab.sweeps()
                            .sizing()
                            .estimate(gallery.figure(entry.name(), Scale.PAPER).sweep());
                    assertThat(estimate.allowed())
                            .as(entry.name() + " takes about " + estimate.time() + ", allowed are " + estimate.limit())
                            .isTrue();
                }
            }
        }
    }
}
