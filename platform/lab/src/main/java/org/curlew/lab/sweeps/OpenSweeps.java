package org.curlew.lab.sweeps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.jobs.Speed;

/** The sweeps that are looked at or computed, in memory; the one used longest ago goes first, those at work stay. */
final class OpenSweeps {

    private static final int MOST = 6;

    private final SweepTable sweeps;
    private final SweepUnitTable units;
    private final SweepJson json;
    private final Speed speed;
    private final Predicate<String> atWork;
    private final Map<String, OpenSweep> open = new LinkedHashMap<>(16, 0.75f, true);

    /** @param atWork whether a sweep, by its id, is being computed */
    OpenSweeps(SweepTable sweeps, SweepUnitTable units, SweepJson json, Speed speed, Predicate<String> atWork) {
        this.sweeps = sweeps;
        this.units = units;
        this.json = json;
        this.speed = speed;
        this.atWork = atWork;
    }

    /** @throws InvalidInput where there is none, or a plugin that it needs is gone */
    synchronized OpenSweep get(String id) {
        OpenSweep found = open.get(id);
        if (found == null) {
            SweepRow row = sweeps.row(id);
            found = new OpenSweep(id, json.readChecked(row.definition()), json.experiments(), speed);
            units.each(id, found::add);
            open.put(id, found);
            if (open.size() > MOST) {
                open.keySet().stream()
                        .filter(other -> !other.equals(id) && !atWork.test(other))
                        .findFirst()
                        .ifPresent(open::remove);
            }
        }
        return found;
    }

    synchronized void forget(String id) {
        open.remove(id);
    }
}
