package org.curlew.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.curlew.engine.bench.Bench;
import org.curlew.engine.bench.BenchCase;
import org.curlew.engine.bench.BenchPath;
import org.curlew.engine.bench.BenchResult;
import org.curlew.engine.bench.Contender;
import org.curlew.engine.bench.KernelContender;
import org.curlew.engine.bench.MachinePeak;
import org.curlew.engine.bench.WorkerScaling;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.kernel.Kernels;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.PlasticityRule;
import org.curlew.spi.Values;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** curlew bench: steps a second of fixed cases by every path that applies, beside what this machine can do at most. */
@Command(
        name = "bench",
        description = "Measures the kernels: steps a second of the cases C1 to C7 on one core.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    // long enough for the loops to be compiled
    private static final double PEAK_SECONDS = 5;

    @Option(names = "--case", split = ",", paramLabel = "C1,..", description = "cases (default: all)")
    private List<String> names = BenchCase.ALL.stream().map(BenchCase::name).toList();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "measuring time of each path, after as long a warm-up (default: 3)")
    private double seconds = 3;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Option(names = "--peers", description = "measure NumPy code of the same work in turn (needs python3 with NumPy)")
    private boolean peers;

    @Mixin
    private Installed installed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(seconds >= 0.05 && seconds <= 600)) {
            throw new InvalidInput("/seconds", "bench: --seconds must lie in [0.05, 600]; got " + seconds);
        }
        List<BenchCase> cases = names.stream().map(BenchCommand::named).toList();
        PrintStream progress = System.err;
        Catalogue catalogue = installed.host().catalogue();
        BenchPath fused = new BenchPath("fused", Kernels.FASTEST, rules(catalogue, "gradient-descent"));
        List<BenchPath> paths = List.of(
                new BenchPath("plain", Kernels.PLAIN, fused.rules()),
                fused,
                new BenchPath("example", Kernels.PLAIN, rules(catalogue, "sign-symmetric-feedback")));
        MachinePeak peak = MachinePeak.measure(PEAK_SECONDS);
        List<BenchResult> results;
        try (Peers others = peers ? Peers.start() : Peers.none()) {
            List<Contender> contenders = new ArrayList<>();
            for (BenchCase chosen : cases) {
                contenders.addAll(applicable(chosen, paths));
                contenders.addAll(others.of(chosen));
            }
            results = new Bench(seconds, line -> progress.print("\r\u001b[K" + line)).results(contenders);
        }
        progress.print("\r\u001b[Kone worker and two");
        double[] workers = WorkerScaling.measure(cases.getFirst(), fused, seconds);
        progress.print("\r\u001b[K");
        BenchReport report =
                new BenchReport(results, peak, workers, cases.getFirst().name());
        System.out.println(json ? report.json() : report.text());
        return 0;
    }

    // The fused path only where one applies.
    private static List<KernelContender> applicable(BenchCase chosen, List<BenchPath> paths) {
        return paths.stream()
                .map(way -> new KernelContender(chosen, way))
                .filter(c -> !c.path().equals("fused") || !c.kernel().startsWith("plain"))
                .toList();
    }

    private static BenchCase named(String name) {
        return BenchCase.ALL.stream()
                .filter(c -> c.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "/case",
                        "bench: --case must be among "
                                + String.join(
                                        ", ",
                                        BenchCase.ALL.stream()
                                                .map(BenchCase::name)
                                                .toList()) + "; got " + name));
    }

    private static BenchCase.Rules rules(Catalogue catalogue, String name) {
        PlasticityRule rule = catalogue.rule(name);
        return setting -> rule.create(Values.of(name, rule.parameters(), java.util.Map.of()), setting);
    }
}
