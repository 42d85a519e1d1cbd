package org.curlew.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curlew.engine.sweep.Effect;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.headless.SweepFolder;
import org.curlew.lab.headless.SweepOutput;
import org.curlew.lab.sweeps.StoredSweep;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder of a sweep, as every command that looks after one is told. */
final class SweepTarget {

    @Parameters(paramLabel = "DIR", description = "the folder of the sweep")
    private Path folder;

    @Option(names = "--workers", paramLabel = "N", description = "worker processes (default: one a core)")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Installed installed;

    SweepRun run() {
        return new SweepRun(installed, workers, System.err);
    }

    SweepFolder open() {
        SweepFolder.exists(folder);
        return run().open(folder);
    }

    /** The pictures and effects that belong to the sweep: its figure's, or its own. */
    int finish(SweepFolder opened) throws IOException, InterruptedException {
        StoredSweep stored = opened.only();
        List<GalleryPicture> pictures = SweepOutput.pictures(stored.sweep().orElseThrow());
        List<Effect> effects = List.of();
        Map<String, Object> more = Map.of("name", stored.title());
        if (stored.figure().isPresent()) {
            String[] id = stored.figure().get().split("/");
            GalleryFigure figure = new Gallery(opened.lab().sweeps().json())
                    .figure(id[0], Scale.valueOf(id[1].toUpperCase(Locale.ROOT)));
            pictures = figure.pictures();
            effects = figure.effects();
            more = Map.of("name", figure.name(), "scale", figure.scale().label(), "title", figure.title());
        }
        return run().finish(opened, stored.id(), pictures, effects, more);
    }
}
