package org.curlew.lab.gallery;

import java.util.List;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.Sweep;

/**
 * A figure of the paper at one scale.
 *
 * @param name such as {@code fig3a}
 * @param figure such as "Figure 3a"
 * @param see what there is to see, in plain words
 * @param pictures the first one is the figure
 * @param effects what it must show, as named numbers
 */
public record GalleryFigure(
        String name,
        Scale scale,
        String figure,
        String title,
        String see,
        Sweep sweep,
        List<GalleryPicture> pictures,
        List<Effect> effects) {

    /** Name and scale in one word, as kept with a sweep that was started from here. */
    public String id() {
        return name + "/" + scale.label();
    }
}
