package org.curlew.frontend.run;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunResult;

/** Another run beside the one that is shown: its arms have the colours of their places, and dotted lines. */
record ComparedRun(Run run, RunResult result) {

    /** What tells it from other runs of the same name. */
    String name() {
        return run.title() + ", " + Words.when(run.created());
    }

    Stream<Map<String, Object>> curves(String series) {
        return IntStream.range(0, result.arms().size())
                .mapToObj(a -> ArmCurve.of(
                        a,
                        result.arms().get(a).name() + " (compared)",
                        result.arms().get(a),
                        series))
                .filter(curve -> !curve.seeds().isEmpty())
                .map(curve -> {
                    Map<String, Object> json = curve.json(false);
                    json.put("dash", "dot");
                    json.put("seedCount", 0);
                    return json;
                });
    }
}
