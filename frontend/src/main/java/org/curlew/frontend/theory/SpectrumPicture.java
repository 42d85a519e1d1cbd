package org.curlew.frontend.theory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.curlew.frontend.frame.Tags;

/** The eigenvalues of J at an experiment's own weights over the law of the large network, with what they say in words. */
public final class SpectrumPicture extends Div {

    private static final long serialVersionUID = 1;

    /** @param more stands after the words */
    public SpectrumPicture(OwnSpectrum spectrum, String title, int arm, Component... more) {
        Element picture = new Element("curlew-spectrum");
        picture.setPropertyJson("spectrum", spectrum.picture(title, arm));
        picture.setPropertyJson("sample", spectrum.histogram());
        getElement().appendChild(picture);
        Div limit = Tags.div("meta", new Span(spectrum.limit() + " "));
        limit.add(more);
        add(Tags.text("", spectrum.verdict(1)), limit);
    }
}
