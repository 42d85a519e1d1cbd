/** The library: experiments with their texts, versions, starters, exchange files. */
package org.curlew.lab.library;
