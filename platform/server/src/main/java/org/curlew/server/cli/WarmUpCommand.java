package org.curlew.server.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.sweep.AxisValues;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.Lab;
import org.curlew.lab.LabSettings;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.library.Entry;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.server.web.Server;
import picocli.CommandLine.Command;

/** Does once, in one process, what starts of Curlew do: serve, show the first page, compute, export, map. The launcher lets the JVM keep the classes that this needs. */
@Command(name = "warm-up", hidden = true, description = "Makes the cache of loaded classes that speeds up every start.")
final class WarmUpCommand implements Callable<Integer> {

    private static final int MOST_SECONDS = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Curlew.commandLine(); // all commands, whose classes are kept too
        Path data = Files.createTempDirectory("curlew-warm-up");
        try (Lab lab = Lab.open(
                        LabSettings.of(data, Installed.distributionPlugins()).withWorkers(1));
                Server server = Server.start(lab, "127.0.0.1", 0);
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            get(browser, server.link());
            get(browser, server.link().resolve("/?v-r=init&location=&query="));
            String run = compute(lab);
            String sweep = map(lab);
            get(browser, server.link().resolve("/?v-r=init&location=phase-diagram%2F" + sweep + "&query="));
            get(browser, server.link().resolve("/api/v1/sweeps/" + sweep + "/diagram"));
            for (String result : List.of("result.json", "series.csv", "series.npz")) {
                get(browser, server.link().resolve("/api/v1/runs/" + run + "/" + result));
            }
        } finally {
            remove(data);
        }
        return 0;
    }

    private static void get(HttpClient browser, URI page) throws IOException, InterruptedException {
        browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    // in a worker: classes of the kernels must not be among those that are kept, since their vector module is not there
    // when the JVM writes them down
    private static String compute(Lab lab) throws InterruptedException {
        Entry first = lab.library().search("", 0, 1).getFirst();
        Experiment experiment = lab.library()
                .experiment(first.id())
                .withSeeds(new Seeds(1, 2))
                .withRecording(new Recording(20, 5, true));
        return ended(
                lab.runs()::watchAll,
                (RunProgress news) -> !news.state().active(),
                () -> lab.runs().start(Optional.empty(), "Warm-up", experiment).id());
    }

    // a sweep of two by two short cells
    private static String map(Lab lab) throws InterruptedException {
        Sweep figure =
                new Gallery(lab.sweeps().json()).figure("fig3a", Scale.QUICK).sweep();
        Sweep small = figure.withExperiment(
                        figure.experiment().withSeeds(new Seeds(1, 1)).withRecording(new Recording(20, 5, false)))
                .withAxes(figure.axes().stream()
                        .map(axis -> axis.withValues(new AxisValues.Spaced(0.2, 0.8, 2, false)))
                        .toList());
        return ended(
                lab.sweeps()::watchAll,
                (SweepProgress news) -> !news.state().active(),
                () -> lab.sweeps().start("Warm-up", Optional.empty(), small).id());
    }

    private static <T> String ended(
            Function<Consumer<T>, Subscription> watchAll, Predicate<T> over, Supplier<String> start)
            throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (Subscription _ = watchAll.apply(news -> {
            if (over.test(news)) {
                ended.countDown();
            }
        })) {
            String id = start.get();
            ended.await(MOST_SECONDS, TimeUnit.SECONDS);
            return id;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
