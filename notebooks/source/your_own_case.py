# %% [markdown]
# # A case of your own
#
# **About two hours, in as many sittings as you like.** The 16 people of the kit are invented
# (**illustration**). Here you invent a seventeenth: somebody your group will recognise, without
# anybody being recognised. All that you write is kept at once, in your own folder `my-work`.

# %% tags=["hidden"]
from kit.authoring import (
    about_fields,
    choose_own_case,
    crisis_field,
    crisis_map,
    everyday_map,
    later_maps,
    notes_fields,
    story_field,
    what_is_missing,
)

# %% [markdown]
# ## Whose case?
#
# **Everybody in a case is invented.** Don't write down a person you know or work with, not even
# under another name. Mix, change and make up until nobody could know themselves in it.
#
# Type a first name and press **Begin**; or choose a case that you have begun.

# %% tags=["hidden"]
own_case = choose_own_case()
own_case

# %% [markdown]
# ## Who it is
#
# Start from what the person does well. Say “a person with a diagnosis of …”, and only where it
# matters for the map.

# %% tags=["hidden"]
about_fields(own_case)

# %% [markdown]
# ## The story
#
# Your group maps from this story. Short sentences are easier to map from. Name everyone and
# everything that stands on the map, and say what people do, not what is wrong with them.

# %% tags=["hidden"]
story_field(own_case)

# %% [markdown]
# ## The map of an ordinary week
#
# This is the key: one careful reading of the story, and not the only one. Tell for each member,
# in its note, why it stands there.

# %% tags=["hidden"]
everyday_map(own_case)

# %% [markdown]
# ## The crisis
#
# Some weeks later something happens. The group reads this after it has predicted who remains.

# %% tags=["hidden"]
crisis_field(own_case)

# %% [markdown]
# ## The map in the crisis
#
# When the map of an ordinary week is done, begin this one: it starts as that one stands.

# %% tags=["hidden"]
crisis_map(own_case)

# %% [markdown]
# ## A year, if you like
#
# Two more maps make a case that goes on over a year. Each starts as the one before. Without them,
# the case can be used in all notebooks but 04.

# %% tags=["hidden"]
later_maps(own_case)

# %% [markdown]
# ## For whoever leads the talk
#
# Notes for you, and for those who use the case after you. They are shown in copies for trainers
# only.

# %% tags=["hidden"]
notes_fields(own_case)

# %% [markdown]
# ## What is missing
#
# The list follows what you write, a moment later. Nothing is changed by it. When nothing is left
# to do, the person can be chosen at the top of every notebook.

# %% tags=["hidden"]
what_is_missing(own_case)

# %% [markdown]
# ## Use it, and pass it on
#
# To give the case to a colleague, copy its folder in `cases` into their `my-work/cases`. No update
# of the kit touches it. How your person comes to slides and handouts, and how to write the files
# by hand, is in [a case of your own](your_own_case.md).
