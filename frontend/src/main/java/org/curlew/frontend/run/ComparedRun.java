package org.curlew.frontend.run;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.picture.ArmColours;
import org.curlew.lab.runs.Run;
import org.curlew.lab.runs.RunResult;

/** Another run beside the one that is shown: its arms have colours as in its own pictures, and dotted lines. */
record ComparedRun(Run run, RunResult result) {

    /** What tells it from other runs of the same name. */
    String name() {
        return run.title() + ", " + Words.when(run.created());
    }

    Stream<Map<String, Object>> curves(String series) {
        List<Integer> colours = ArmColours.of(result.experiment());
        return IntStream.range(0, result.arms().size())
                .mapToObj(a -> ArmCurve.of(
                        colours.get(a),
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
