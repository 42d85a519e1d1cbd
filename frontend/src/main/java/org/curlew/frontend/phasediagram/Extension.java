package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.curlew.engine.sweep.Axis;
import org.curlew.engine.sweep.Sweep;
import org.curlew.spi.InvalidInput;

/** A sweep with more values along one axis. */
final class Extension {

    private Extension() {}

    static Sweep of(Sweep sweep, int axis, Collection<Double> more) {
        List<Axis> axes = new ArrayList<>(sweep.axes());
        Axis old = axes.get(axis);
        axes.set(axis, old.withValues(old.values().with(more)));
        return sweep.withAxes(axes);
    }

    /** Numbers between commas or blanks. @throws InvalidInput for anything else */
    static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String word : text.strip().split("[,;\\s]+")) {
            try {
                numbers.add(Double.valueOf(word));
            } catch (NumberFormatException notNumber) {
                throw new InvalidInput("/values", "values must be numbers, such as 0.25, 0.35; got " + text.strip());
            }
        }
        return numbers;
    }
}
