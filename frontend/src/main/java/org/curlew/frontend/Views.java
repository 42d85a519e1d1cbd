package org.curlew.frontend;

import java.util.List;

/** Every view class of the browser, in one list: what is not listed here is not served. */
public final class Views {

    public static final List<Class<?>> ALL = List.of();

    private Views() {}
}
