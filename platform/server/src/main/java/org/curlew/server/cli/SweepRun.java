package org.curlew.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.LabSettings;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.lab.headless.SweepFolder;
import org.curlew.lab.headless.SweepOutput;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.SweepState;

/** Computes a sweep in a folder with a progress bar, then writes what it gave. Finished units stay in the folder, whatever ends the program. */
final class SweepRun {

    private static final int BAR = 30;

    private final Installed installed;
    private final int workers;
    private final PrintStream progress;

    SweepRun(Installed installed, int workers, PrintStream progress) {
        this.installed = installed;
        this.workers = Math.max(1, workers);
        this.progress = progress;
    }

    SweepFolder open(Path folder) {
        List<Path> plugins = new java.util.ArrayList<>(Installed.distributionPlugins());
        plugins.add(installed.data().resolve("plugins"));
        LabSettings settings = LabSettings.of(SweepFolder.data(folder), plugins).withWorkers(workers);
        return SweepFolder.open(folder, settings);
    }

    /** @return exit code: 1 where units failed */
    int run(String json, String title, Path folder, boolean resume) throws IOException, InterruptedException {
        try (SweepFolder opened = open(folder)) {
            Sweep sweep = opened.lab().sweeps().json().read(json);
            StoredSweep begun = opened.begin(title, Optional.empty(), sweep, resume);
            return finish(opened, begun.id(), SweepOutput.pictures(sweep), List.of(), Map.of("name", title));
        }
    }

    int run(SweepFolder opened, GalleryFigure figure) throws IOException, InterruptedException {
        StoredSweep begun =
                opened.begin(figure.figure() + ": " + figure.title(), Optional.of(figure.id()), figure.sweep(), true);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("name", figure.name());
        more.put("scale", figure.scale().label());
        more.put("figure", figure.figure());
        more.put("title", figure.title());
        more.put("see", figure.see());
        return finish(opened, begun.id(), figure.pictures(), figure.effects(), more);
    }

    /** Waits until nothing is left to do and writes the files. */
    int finish(
            SweepFolder folder,
            String id,
            List<GalleryPicture> pictures,
            List<Effect> effects,
            Map<String, Object> more)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        await(folder, id);
        var sweeps = folder.lab().sweeps();
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Object> summary = new SweepOutput(sweeps, id, folder.path())
                .write(pictures, effects, seconds, sweeps.readings().steps(id), more);
        progress.print("\r\u001b[K");
        System.out.println("wrote " + folder.path().resolve("summary.json") + " and " + pictures.size()
                + (pictures.size() == 1 ? " picture" : " pictures") + " (png, svg, pdf, csv, npz)");
        StoredSweep ended = sweeps.sweep(id);
        if (ended.failed() > 0) {
            System.err.println(ended.failed() + " units failed in " + summary.get("failed")
                    + " cells. See why with curlew sweep status " + folder.path()
                    + ", try again with curlew sweep retry "
                    + folder.path());
        }
        return ended.failed() > 0 ? 1 : 0;
    }

    private void await(SweepFolder folder, String id) throws InterruptedException {
        CompletableFuture<SweepProgress> ended = new CompletableFuture<>();
        var sweeps = folder.lab().sweeps();
        Subscription watch = sweeps.watch(id, news -> {
            show(news);
            if (news.state() == SweepState.DONE) {
                ended.complete(news);
            }
        });
        try {
            while (sweeps.sweep(id).state() != SweepState.DONE) {
                try {
                    ended.get(5, TimeUnit.SECONDS);
                } catch (TimeoutException stillAtWork) {
                    show(sweeps.progress(id));
                } catch (ExecutionException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        } finally {
            watch.close();
        }
    }

    private void show(SweepProgress p) {
        String left = p.left().map(t -> time(t.toSeconds()) + " left").orElse("");
        int filled = (int) (BAR * Math.min(1, p.fraction()));
        progress.printf(
                Locale.ROOT,
                "\r[%s%s] %3.0f %%  %d of %d units  %.0f steps/s  %s   ",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                100 * p.fraction(),
                p.done() + p.failed(),
                p.units(),
                p.stepsPerSecond(),
                left);
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
