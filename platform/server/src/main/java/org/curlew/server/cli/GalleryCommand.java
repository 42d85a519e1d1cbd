package org.curlew.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryEntry;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.headless.SweepFolder;
import org.curlew.lab.headless.TheoryOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** curlew gallery: the paper's figures, computed here. */
@Command(
        name = "gallery",
        description = "Computes the paper's figures.",
        mixinStandardHelpOptions = true,
        subcommands = {GalleryCommand.ListCommand.class, GalleryCommand.RunCommand.class})
final class GalleryCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to do: curlew gallery list, or curlew gallery run NAME --out DIR");
        return 2;
    }

    /** curlew gallery list: names and what there is to see. */
    @Command(name = "list", description = "Lists the figures.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        @Mixin
        private Installed installed;

        @Override
        public Integer call() {
            gallery(installed)
                    .list()
                    .forEach(e -> System.out.printf("%-12s %-18s %s%n", e.name(), e.figure(), e.title()));
            return 0;
        }
    }

    /** curlew gallery run NAME: computes a figure in a folder, or goes on with it. */
    @Command(
            name = "run",
            description = "Computes a figure in a folder; begun before, it goes on where it was.",
            mixinStandardHelpOptions = true)
    static final class RunCommand implements Callable<Integer> {

        private static final int THEORY_POINTS_QUICK = 101;
        private static final int THEORY_POINTS_PAPER = 500;

        @Parameters(paramLabel = "NAME", description = "the figure, such as fig3a; see curlew gallery list")
        private String name;

        @Option(
                names = "--scale",
                paramLabel = "quick|paper",
                description = "quick: minutes on two cores; paper: the published sizes (default: quick)")
        private Scale scale = Scale.QUICK;

        @Option(names = "--out", paramLabel = "DIR", required = true, description = "where to compute and write")
        private Path out;

        @Option(names = "--workers", paramLabel = "N", description = "worker processes (default: one a core)")
        private int workers = Runtime.getRuntime().availableProcessors();

        @Mixin
        private Installed installed;

        @Override
        public Integer call() throws IOException, InterruptedException {
            Gallery gallery = gallery(installed);
            GalleryEntry entry = gallery.entry(name);
            if (entry.theory()) {
                Map<String, Object> more = new LinkedHashMap<>();
                more.put("name", name);
                more.put("scale", scale.label());
                more.put("title", entry.title());
                more.put("see", entry.see());
                int points = scale == Scale.PAPER ? THEORY_POINTS_PAPER : THEORY_POINTS_QUICK;
                new TheoryOutput(out, points).write(more);
                System.out.println("wrote " + out.resolve("summary.json") + " and 2 pictures (png, svg, pdf, csv)");
                return 0;
            }
            SweepRun run = new SweepRun(installed, workers, System.err);
            try (SweepFolder opened = run.open(out)) {
                return run.run(opened, gallery.figure(name, scale));
            }
        }
    }

    private static Gallery gallery(Installed installed) {
        return new Gallery(new SweepJson(new ExperimentJson(installed.host().catalogue())));
    }
}
