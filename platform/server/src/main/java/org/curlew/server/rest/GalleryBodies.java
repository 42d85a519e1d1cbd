package org.curlew.server.rest;

import org.curlew.server.rest.SweepBodies.SweepDocument;

/** The gallery over REST. */
final class GalleryBodies {

    private GalleryBodies() {}

    record FigureSummary(String name, String figure, String title, String see, boolean theory) {}

    /** @param stored of the units: computed before, for whatever @param seconds that it would take here @param allowed whether this lab allows a sweep that long */
    record FigureDocument(
            String name,
            String scale,
            String figure,
            String title,
            String see,
            long units,
            long stored,
            double seconds,
            boolean allowed,
            SweepDocument sweep) {}
}
