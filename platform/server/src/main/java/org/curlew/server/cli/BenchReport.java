package org.curlew.server.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curlew.engine.bench.BenchResult;
import org.curlew.engine.bench.MachinePeak;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was measured, as JSON or as a table.
 *
 * @param workers steps a second of one worker and of two
 * @param scaled the case that the workers ran
 */
record BenchReport(List<BenchResult> results, MachinePeak peak, double[] workers, String scaled) {

    String json() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (BenchResult r : results) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("case", r.name());
            one.put("path", r.path());
            one.put("stepsPerSecond", r.stepsPerSecond());
            one.put("spread", r.spread());
            if (!Double.isNaN(r.allocatedBytesPerStep())) {
                one.put("allocatedBytesPerStep", r.allocatedBytesPerStep());
                one.put("kernel", r.kernel());
                one.put("gflops", r.gflops());
                one.put("bytesPerStep", r.bytesPerStep());
            }
            cases.add(one);
        }
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", System.getProperty("java.vm.version"));
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("peakGflops", peak.gflops());
        machine.put(
                "gigabytesPerSecond", Map.of("L1", peak.l1(), "L2", peak.l2(), "L3", peak.l3(), "DRAM", peak.dram()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cases", cases);
        document.put("machine", machine);
        document.put("workers", Map.of("1", workers[0], "2", workers[1]));
        return new JsonMapper().writeValueAsString(document);
    }

    String text() {
        StringBuilder table = new StringBuilder();
        line(
                table,
                "one core at its best: %.1f GFlop/s; loads L1 %.0f, L2 %.0f, L3 %.0f, DRAM %.0f GB/s",
                peak.gflops(),
                peak.l1(),
                peak.l2(),
                peak.l3(),
                peak.dram());
        line(
                table,
                "%-5s %-14s %-24s %12s %7s %9s %11s %8s",
                "case",
                "path",
                "kernel",
                "steps/s",
                "spread",
                "GFlop/s",
                "bytes/step",
                "alloc");
        for (BenchResult r : results) {
            line(
                    table,
                    "%-5s %-14s %-24s %12.0f %6.0f%% %9s %11s %8s",
                    r.name(),
                    r.path(),
                    r.kernel(),
                    r.stepsPerSecond(),
                    100 * r.spread(),
                    figure("%.1f", r.gflops()),
                    figure("%.0f", r.bytesPerStep()),
                    figure("%.1f", r.allocatedBytesPerStep()));
        }
        ratios(table);
        line(
                table,
                "%s, all workers: one %.0f, two %.0f steps/s (%.2f times)",
                scaled,
                workers[0],
                workers[1],
                workers[1] / workers[0]);
        return table.toString().stripTrailing();
    }

    // how many times as fast as each peer
    private void ratios(StringBuilder table) {
        for (BenchResult r : results) {
            for (BenchResult peer : results) {
                if (!Double.isNaN(r.gflops())
                        && Double.isNaN(peer.gflops())
                        && peer.name().equals(r.name())) {
                    line(
                            table,
                            "%s: %s is %.1f times %s",
                            r.name(),
                            r.path(),
                            r.stepsPerSecond() / peer.stepsPerSecond(),
                            peer.path());
                }
            }
        }
    }

    private static String figure(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
