package org.curlew.server.rest;

import org.curlew.server.rest.SweepBodies.SweepDocument;

/** The gallery over REST. */
final class GalleryBodies {

    private GalleryBodies() {}

    record FigureSummary(String name, String figure, String title, String see, boolean theory) {}

    record FigureDocument(String name, String scale, String figure, String title, String see, SweepDocument sweep) {}
}
