package org.curlew.server.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.export.ResultJson;
import org.curlew.lab.export.SeriesCsv;
import org.curlew.lab.export.SeriesNpz;
import org.curlew.lab.headless.UnitFolder;
import org.curlew.lab.jobs.EngineCode;
import org.curlew.lab.jobs.UnitKeys;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.runs.WorkerMemory;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** curlew run FILE.json: runs an experiment headless and writes result.json, series.csv and series.npz; or a sweep, see {@link SweepRun}. */
@Command(
        name = "run",
        description =
                "Runs an experiment (writes result.json, series.csv, series.npz) or a sweep (writes summary.json, pictures, tables).",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.json", description = "the experiment or sweep")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "where to write (default: the current folder)")
    private Path out = Path.of(".");

    @Option(names = "--workers", paramLabel = "N", description = "trajectories at a time (default: one a core)")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--resume",
            description =
                    "go on with what DIR holds of it: finished trajectories stay, the others go on from their checkpoints")
    private boolean resume;

    @Option(
            names = "--checkpoint-seconds",
            paramLabel = "S",
            defaultValue = "10",
            description = "how often at most a trajectory keeps a checkpoint in DIR (default: 10)")
    private double checkpointSeconds;

    @Option(
            names = "--kernel",
            defaultValue = "fastest",
            description = "fastest: what fits the declared structure; plain: the general path (default: fastest)")
    private KernelOption kernel;

    @Mixin
    private Installed installed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String text = Installed.text(file);
        if (SweepJson.isSweep(ExperimentJson.tree(text))) {
            if (kernel != KernelOption.FASTEST) {
                throw new InvalidInput(
                        "/kernel", "run: --kernel goes with an experiment; cells of a sweep take the fastest");
            }
            return new SweepRun(installed, workers, System.err).run(text, title(), out, resume);
        }
        PluginHost plugins = installed.host();
        Catalogue catalogue = plugins.catalogue();
        ExperimentJson experiments = new ExperimentJson(catalogue);
        Experiment experiment = experiments.read(text);
        int atATime = Math.max(1, workers);
        new WorkerMemory(catalogue, (int) (Runtime.getRuntime().maxMemory() >> 20) / atATime).check(experiment);
        Files.createDirectories(out);
        UnitFolder units = new UnitFolder(out, CheckpointSeconds.duration(checkpointSeconds));
        UnitKeys keys = new UnitKeys(experiments, plugins, EngineCode.name());
        BiFunction<Integer, Long, String> names =
                (arm, seed) -> UnitKeys.sha256(keys.key(experiment, arm, seed) + " " + kernel);
        begin(units, experiment, names);
        List<Trajectory> trajectories = new HeadlessRun(
                        catalogue, experiment, kernel.kernels(), atATime, units, names, System.err)
                .trajectories();
        whole("result.json", new ResultJson(experiments).write(experiment, trajectories));
        try (Writer csv = Files.newBufferedWriter(out.resolve("series.csv"))) {
            SeriesCsv.write(trajectories, csv);
        }
        try (OutputStream npz = Files.newOutputStream(out.resolve("series.npz"))) {
            SeriesNpz.write(trajectories, npz);
        }
        units.forget();
        trajectories.stream()
                .filter(t -> t.outcome().kind() != Outcome.Kind.COMPLETED)
                .forEach(t -> System.err.println(t.arm() + ", seed " + t.seed() + ": "
                        + t.outcome().kind().name().toLowerCase(Locale.ROOT) + ". "
                        + t.outcome().advice()));
        System.out.println("wrote " + out.resolve("result.json") + ", series.csv, series.npz");
        return 0;
    }

    private void begin(UnitFolder units, Experiment experiment, BiFunction<Integer, Long, String> names) {
        boolean held = IntStream.range(0, experiment.arms().size())
                .anyMatch(arm -> experiment.seeds().stream().anyMatch(seed -> units.holds(names.apply(arm, seed))));
        if (held && !resume) {
            throw new InvalidInput(
                    "",
                    out + " holds a part of this experiment already. Go on with --resume, or choose another folder.");
        }
        if (!held) {
            units.forget();
        }
        if (!held && resume) {
            System.err.println(out + " holds nothing unfinished of this experiment by this Curlew; it begins anew.");
        }
    }

    private String title() {
        return file.getFileName().toString().replaceAll("\\.json$", "");
    }

    // under its name only when it is whole
    private void whole(String name, String text) throws IOException {
        Path part = out.resolve(name + ".part");
        Files.writeString(part, text);
        Files.move(part, out.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
