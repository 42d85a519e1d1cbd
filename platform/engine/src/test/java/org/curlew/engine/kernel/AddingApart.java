package org.curlew.engine.kernel;

/** Lets tests take products in pairs on whatever processor they run, unless told {@code -DaddsApart=false}. */
public final class AddingApart implements Processor {

    @Override
    public boolean addsApart() {
        return Boolean.parseBoolean(System.getProperty("addsApart", "true"));
    }
}
