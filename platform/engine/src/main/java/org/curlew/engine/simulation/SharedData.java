package org.curlew.engine.simulation;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** The data of the seeds that are at work: arms that are computed at the same time hold the same in memory. What no arm holds any more may go. */
final class SharedData {

    /** Arms of a seed that begin at once wait for one of them here, not for other seeds. */
    private static final class Place {
        private WeakReference<SeedData> held = new WeakReference<>(null);
    }

    private final Parts parts;
    private final Map<Long, Place> places = new HashMap<>();

    SharedData(Parts parts) {
        this.parts = parts;
    }

    SeedData of(Streams seed) {
        Place place = place(seed.seed());
        synchronized (place) {
            SeedData data = place.held.get();
            if (data == null) {
                data = SeedData.draw(parts, seed);
                place.held = new WeakReference<>(data);
            }
            return data;
        }
    }

    private synchronized Place place(long seed) {
        return places.computeIfAbsent(seed, s -> new Place());
    }
}
