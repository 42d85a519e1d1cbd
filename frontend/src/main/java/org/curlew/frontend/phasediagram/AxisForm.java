package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.curlew.engine.experiment.Experiment;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One axis of a new sweep as it is typed: what varies, in which arms, over which values. Text that is no number is left to the sweep's check, which says so. */
final class AxisForm {

    /** How the values lie. */
    enum Spacing {
        LINEAR("evenly"),
        LOGARITHMIC("evenly in the logarithm"),
        LISTED("a list");

        private final String words;

        Spacing(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.shared();

    final Target target;
    final Set<Integer> arms = new TreeSet<>();
    Spacing spacing = Spacing.LINEAR;
    String from = "0";
    String to = "1";
    String count = "11";
    String list = "";
    String neurons = "";

    /** With values that suit what varies. */
    AxisForm(Target target, Targets targets) {
        this.target = target;
        Experiment experiment = targets.experiment();
        // flips of the first arm, gradient descent, make no comparison: the others vary
        target.arms().stream()
                .filter(arm -> arm > 0 || target.arms().size() == 1)
                .forEach(arms::add);
        if (target.key().equals(Target.COMPRESSION)) {
            logarithmic("0.1", "10", "10");
            neurons = String.valueOf(targets.whole("architecture", "M").orElse(100)
                    + targets.whole("architecture", "N").orElse(100));
        } else if (target.key().equals(Target.SAMPLES)) {
            logarithmic("0.5", "20", "10");
        } else {
            suiting(target.parameter().orElseThrow(), experiment);
        }
    }

    private void suiting(Parameter parameter, Experiment experiment) {
        if (parameter.type() == ParameterType.CHOICE) {
            spacing = Spacing.LISTED;
            list = String.join(", ", parameter.choices());
        } else if (parameter.type() == ParameterType.BOOLEAN) {
            spacing = Spacing.LISTED;
            list = "false, true";
        } else if (parameter.type() != ParameterType.FRACTION) {
            double now = value(parameter, experiment);
            double low = Math.max(parameter.min(), now / (parameter.logarithmic() ? 10 : 2));
            double high = Math.min(parameter.max(), now * (parameter.logarithmic() ? 10 : 2));
            from = figure(low, parameter);
            to = figure(high > low ? high : low + 1, parameter);
            spacing = parameter.logarithmic() && low > 0 ? Spacing.LOGARITHMIC : Spacing.LINEAR;
        }
    }

    private double value(Parameter parameter, Experiment experiment) {
        Map<String, Object> values = switch (target.key().split("/")[1]) {
            case "architecture" -> experiment.architecture().values().asMap();
            case "task" -> experiment.task().values().asMap();
            case "integrator" -> experiment.integrator().values().asMap();
            case "recording" -> Map.of("epochs", experiment.recording().epochs());
            default -> Map.of();
        };
        Object now = values.getOrDefault(parameter.name(), parameter.initial());
        return now instanceof Number number && number.doubleValue() != 0 ? number.doubleValue() : 1;
    }

    private void logarithmic(String low, String high, String number) {
        spacing = Spacing.LOGARITHMIC;
        from = low;
        to = high;
        count = number;
    }

    /** As a sweep's document holds it. */
    Map<String, Object> json() {
        Map<String, Object> axis = new TreeMap<>();
        if (target.derived()) {
            axis.put("derived", target.key());
            if (target.key().equals(Target.COMPRESSION)) {
                axis.put("neurons", typed(neurons));
            }
        } else {
            axis.put("set", target.pointers(arms));
        }
        axis.put("values", values());
        return axis;
    }

    private Map<String, Object> values() {
        if (spacing == Spacing.LISTED) {
            List<Object> listed = new ArrayList<>();
            for (String word : list.split("[,;\\s]+")) {
                if (!word.isBlank()) {
                    listed.add(typed(word));
                }
            }
            return Map.of("spacing", "listed", "list", listed);
        }
        return Map.of(
                "spacing",
                spacing == Spacing.LOGARITHMIC ? "logarithmic" : "linear",
                "from",
                typed(from),
                "to",
                typed(to),
                "count",
                typed(count));
    }

    /** A number or a yes-no where the text is one, else the text itself. */
    static Object typed(String text) {
        try {
            Object value = MAPPER.readValue(text.strip(), Object.class);
            return value instanceof Number || value instanceof Boolean ? value : text.strip();
        } catch (JacksonException word) {
            return text.strip();
        }
    }

    private static String figure(double number, Parameter parameter) {
        return parameter.type() == ParameterType.INTEGER || number == Math.rint(number)
                ? String.valueOf(Math.round(number))
                : String.valueOf(number);
    }
}
