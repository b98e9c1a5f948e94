"""A small merged Network Canvas export, made by hand, and zips of such files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

EGO = "networkCanvasEgoUUID,networkCanvasCaseID,Age\ne1,Ann,40\ne2,Bo,\n"
PERSON = (
    "nodeID,networkCanvasEgoUUID,networkCanvasUUID,Name,Rel_Mother,Rel_Friend,at_x,at_y,null\n"
    "1,e1,u1,Mum,true,false,0.5,0.3,\n"
    "2,e1,u2,Jo,false,true,1,0.5,\n"
    "3,e2,u1,Al,false,false,,,007\n"
)
PET = "nodeID,networkCanvasEgoUUID,networkCanvasUUID,nickname\n4,e1,u4,Rex\n"
CLOSE = (
    "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
    "networkCanvasTargetUUID,Strength\n5,1,2,e1,x5,u1,u2,3\n6,2,1,e1,x6,u2,u1,4\n"
)
WORK = (
    "edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
    "networkCanvasTargetUUID\n7,2,1,e1,x7,u2,u1\n8,1,4,e1,x8,u1,u4\n"
)
MERGED = {
    "My study_ego.csv": EGO,
    "My study_attributeList_Person.csv": PERSON,
    "My study_attributeList_Pet.csv": PET,
    "My study_edgeList_Close.csv": CLOSE,
    "My study_edgeList_Work.csv": WORK,
}


def zip_of(contents: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return data.getvalue()
