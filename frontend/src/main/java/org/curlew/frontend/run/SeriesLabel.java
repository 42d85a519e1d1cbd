package org.curlew.frontend.run;

import java.util.Locale;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Observable;

/**
 * How a recorded series is called on screen, from the declaration of its observable; {@code weight-norm/W1} is series W1 of weight-norm.
 *
 * @param axis words for the axis, with the unit where there is one
 */
record SeriesLabel(String title, String axis, boolean logarithmic) {

    static SeriesLabel of(Catalogue catalogue, String series) {
        String name = series.split("/", 2)[0];
        String part = series.contains("/") ? " " + series.substring(name.length() + 1) : "";
        return catalogue.all(Kind.OBSERVABLE).stream()
                .filter(c -> c.name().equals(name))
                .map(Observable.class::cast)
                .map(o -> new SeriesLabel(
                        o.title() + part,
                        o.title() + part + (o.unit().isEmpty() ? "" : " (" + o.unit() + ")"),
                        o.logarithmic()))
                .findFirst()
                .orElseGet(() -> plain(series));
    }

    /** Where the observable is not installed: the name itself. */
    private static SeriesLabel plain(String series) {
        String words = series.replace('-', ' ').replace('/', ' ');
        String title = words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new SeriesLabel(title, title, series.endsWith("error"));
    }
}
