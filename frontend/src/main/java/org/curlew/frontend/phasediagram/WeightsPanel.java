package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Div;
import org.curlew.frontend.frame.Tags;
import org.curlew.lab.sweeps.CellDetail;

/** The last recorded weights of a cell's first seed, a heat map a layer. */
final class WeightsPanel extends Div {

    private static final long serialVersionUID = 1;

    void empty() {
        setVisible(false);
        removeAll();
    }

    void show(CellDetail cell, int arm) {
        empty();
        WeightFigure.last(cell, arm).forEach(map -> {
            Div drawn = Tags.own("curlew-heatmap");
            Tags.inside(drawn).setPropertyMap("map", map);
            add(drawn);
            setVisible(true);
        });
    }
}
