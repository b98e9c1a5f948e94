"""The sources that the kit's words and claims rest on, by the short code that cites them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "Rogers": (
            "Rogers, A. (2017). How do we support each other with our mental health? Blog post; "
            "our copy names no blog, and its year is that of a picture in it"
        ),
        "Brooks 2020": (
            "Brooks, H., Bee, P., Lovell, K. & Rogers, A. (2020). BMC Psychiatry 20. "
            "doi 10.1186/s12888-020-2458-z"
        ),
        "McPin": (
            "McPin Foundation (no date). Networks and mental health. Web page on the Community "
            "Health Networks study of 2011 to 2013"
        ),
        "Pinfold 2015": (
            "Pinfold et al. (2015). Health Services and Delivery Research 3(5): the Community "
            "Health Networks study"
        ),
        "Sweet 2018": "Sweet et al. (2018). British Journal of Psychiatry 212, 308–317",
        "Leach 2016": (
            "Leach, J. (2016). Improving mental health through social support. In: Mental health "
            "and social support, key messages, Dundee. VHS, The Open University, Support in Mind "
            "Scotland"
        ),
        "Christie 2016": (
            "Christie, L. (2016). The power of peer support. In: Mental health and social support, "
            "key messages, Dundee"
        ),
        "VHS 2016": (
            "VHS, The Open University & Support in Mind Scotland (2016). Mental health and social "
            "support: key messages, Dundee. The discussion among 40 delegates: views, not a study"
        ),
        "Antonucci 1986": "Antonucci, T. C. (1986). Hierarchical mapping technique. Generations 10",
        "Walker 2018": (
            "Walker, S., Kennedy, A., Vassilev, I. & Rogers, A. (2018). Health Expectations 21(1)"
        ),
        "Kennedy 2016": (
            "Kennedy, A., Vassilev, I., James, E. & Rogers, A. (2016). Implementation Science 11. "
            "doi 10.1186/s13012-016-0384-8: GENIE, in 15 case studies"
        ),
        "Beckers 2022": (
            "Beckers, T., Maassen, N., Koekkoek, B., Tiemens, B. & Hutschemaekers, G. (2022). "
            "Current Psychology. doi 10.1007/s12144-021-02694-4: a review of eight studies"
        ),
        "kit": "A working definition of this kit, not taken from a study",
    }
)
